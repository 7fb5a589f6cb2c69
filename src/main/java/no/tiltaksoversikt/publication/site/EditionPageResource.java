package no.tiltaksoversikt.publication.site;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
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
        return edition("front", years.get(0), parameters);
    }

    @GET
    @Path("/{year:\\d{4}}")
    public String edition(@PathParam("year") int year, @BeanParam FigureParameters parameters) {
        return edition("edition", year, parameters);
    }

    @GET
    @Path("/{year:\\d{4}}/figures/{id}")
    public String figure(
            @PathParam("year") int year, @PathParam("id") String id, @BeanParam FigureParameters parameters) {
        var figure = figure(pages.json(figures.getFigure(
                year, id, parameters.audience, "json", parameters.state, parameters.table, parameters.picture)));
        return pages.render("figure", figure.get("title") + " " + year, Map.of("figure", figure, "year", year));
    }

    private String edition(String template, int year, FigureParameters parameters) {
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
                        "year", year,
                        "figures",
                                isAsked.get(true).stream()
                                        .map(figure -> figure(pages.json(figure)))
                                        .toList(),
                        "notAsked", isAsked.get(false),
                        "sentences", new KeyNumberSentences(numbers).in(language.get())));
    }

    private Map<String, Object> figure(Map<String, Object> figure) {
        var shown = new HashMap<>(figure);
        shown.put("table", CellTable.of(figure, language.get()));
        return shown;
    }
}
