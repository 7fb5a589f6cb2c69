package no.tiltaksoversikt.publication.site;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.AnswerStateParameter;
import no.tiltaksoversikt.platform.chart.PictureRequest;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.publication.CellTable;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.statistics.table.FigureResource;
import no.tiltaksoversikt.statistics.table.FigureView;

/** The pages of an edition: overview and figures. */
@Path("/{lang:nb|nn|en}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class EditionPageResource {

    private static final Set<String> ON_FRONT_PAGE = Set.of("2", "4", "5", "6");

    private final FigureResource figures;
    private final PageRenderer pages;
    private final RequestLanguage language;

    EditionPageResource(FigureResource figures, PageRenderer pages, RequestLanguage language) {
        this.figures = figures;
        this.pages = pages;
        this.language = language;
    }

    /** The parameters of every figure: the public's view, as JSON. */
    static class FigureParameters {

        @BeanParam
        AudienceParameter audience;

        @BeanParam
        AnswerStateParameter state;

        @BeanParam
        TableRequest table;

        @BeanParam
        PictureRequest picture;

        @BeanParam
        PageRequest page;
    }

    @GET
    public String front(@BeanParam FigureParameters parameters) {
        var years = PageRenderer.years();
        if (years.isEmpty()) {
            return pages.render("empty", pages.text("service"), Map.of());
        }
        return edition(
                "front",
                pages.text("service"),
                years.get(0),
                ON_FRONT_PAGE::contains,
                Chart.Place.THREE_COLUMNS,
                parameters);
    }

    /** An address without a year leads to the newest edition's page. */
    @GET
    @Path("/{page:report|measures|table|questionnaire}")
    public Response newest(@PathParam("page") String page, @Context UriInfo address) {
        var home = "/" + pages.language();
        var query = address.getRequestUri().getRawQuery();
        return Response.status(Response.Status.FOUND)
                .location(URI.create(PageRenderer.years().stream()
                        .findFirst()
                        .map(year -> home + "/" + year + "/" + page + (query == null ? "" : "?" + query))
                        .orElse(home)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("/{year:\\d{4}}")
    public String edition(@PathParam("year") int year, @BeanParam FigureParameters parameters) {
        return edition(
                "edition",
                pages.text("measures-of") + " " + year,
                year,
                id -> true,
                Chart.Place.TWO_COLUMNS,
                parameters);
    }

    @GET
    @Path("/{year:\\d{4}}/figures/{id}")
    public String figure(
            @PathParam("year") int year, @PathParam("id") String id, @BeanParam FigureParameters parameters) {
        var answer = figures.getFigure(
                year, id, parameters.audience, "json", parameters.state, parameters.table, parameters.picture);
        var figure = figure((FigureView) answer.getEntity(), Chart.Place.ALONE, parameters);
        return pages.render("figure", figure.get("title") + " " + year, Map.of("figure", figure, "year", year));
    }

    private String edition(
            String template,
            String headTitle,
            int year,
            Predicate<String> shown,
            Chart.Place place,
            FigureParameters parameters) {
        var listed = figures.listFigures(year, parameters.audience, parameters.state, parameters.page)
                .items();
        if (listed.isEmpty()) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        var isAsked = listed.stream().collect(Collectors.partitioningBy(FigureView::hasNumbers));
        var numbers = listed.stream()
                .filter(figure -> figure.id().equals(FigureView.KEY_NUMBERS))
                .flatMap(figure -> figure.statistics().cells().stream())
                .collect(Collectors.toMap(cell -> (String) cell.get("population"), cell -> cell));
        return pages.render(
                template,
                pages.text("measures-of") + " " + year,
                Map.of(
                        "headTitle", headTitle,
                        "year", year,
                        "figures",
                                isAsked.get(true).stream()
                                        .filter(figure -> shown.test(figure.id()))
                                        .map(figure -> figure(figure, place, parameters))
                                        .toList(),
                        "notAsked", isAsked.get(false),
                        "whyNot", whyNot(listed),
                        "sentences", new KeyNumberSentences(numbers).in(language.get())));
    }

    /** Why some figures have no numbers. */
    private String whyNot(List<FigureView> figures) {
        var hasMeasures =
                figures.stream().anyMatch(figure -> figure.statistics().population() > 0);
        return hasMeasures ? pages.text("not-asked") : pages.text("without-numbers");
    }

    private Map<String, Object> figure(FigureView figure, Chart.Place place, FigureParameters parameters) {
        var shown = new HashMap<>(pages.json(figure));
        shown.put("table", CellTable.of(figure.statistics(), figure.beside(), language.get()));
        if (figure.hasNumbers()) {
            shown.put(
                    "chart",
                    Chart.of(
                            place,
                            figure.attribution().links().get("svg"),
                            picture -> figures.getFigure(
                                    figure.statistics().edition(),
                                    figure.id(),
                                    parameters.audience,
                                    "svg",
                                    parameters.state,
                                    parameters.table,
                                    picture)));
        }
        return shown;
    }
}
