package no.tiltaksoversikt.statistics.table;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.tiltaksoversikt.edition.AnswerStateParameter;
import no.tiltaksoversikt.platform.chart.PictureRequest;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.tabular.CubeResponses;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.statistics.Attribution;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report's figures and key numbers, computed for every edition. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet
@SecurityRequirement(name = "maskinporten")
@Tag(name = "Statistics")
public class FigureResource {

    private final FigureCatalogue figures;
    private final FigureMaker maker;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final RequestFormat formats;

    FigureResource(
            FigureCatalogue figures,
            FigureMaker maker,
            CurrentCaller caller,
            RequestLanguage language,
            RequestFormat formats) {
        this.figures = figures;
        this.maker = maker;
        this.caller = caller;
        this.language = language;
        this.formats = formats;
    }

    @GET
    @Path("/{year}/figures")
    public Page<FigureView> listFigures(
            @PathParam("year") int year,
            @BeanParam AudienceParameter audience,
            @BeanParam AnswerStateParameter state,
            @BeanParam PageRequest page) {
        var edition = state.of(year, caller, audience.seesAll(caller));
        return Page.of(figures.of(edition), page)
                .map(figure -> maker.make(figure, edition, audience.seesAll(caller), language.get())
                        .view());
    }

    @GET
    @Path("/{year}/figures/{id}")
    @Produces(MediaType.WILDCARD)
    @APIResponseSchema(FigureView.class)
    public Response getFigure(
            @PathParam("year") int year,
            @PathParam("id") String id,
            @BeanParam AudienceParameter audience,
            @QueryParam("format") String format,
            @BeanParam AnswerStateParameter state,
            @BeanParam TableRequest table,
            @BeanParam PictureRequest picture) {
        var wanted = formats.of(format, Attribution.PICTURES_AND_TABLES);
        table.check();
        picture.check();
        var edition = state.of(year, caller, audience.seesAll(caller));
        var figure = figures.named(id, edition)
                .orElseThrow(() -> new Problem(ProblemType.FIGURE_NOT_FOUND).with("known", figures.ids(edition)));
        var made = maker.make(figure, edition, audience.seesAll(caller), language.get());
        return switch (wanted) {
            case JSON -> CubeResponses.json(made.view());
            case SVG, PNG -> CubeResponses.of(made.cube().id(), wanted, picture.draw(made.picture(), wanted));
            case CSV, JSON_STAT, XLSX -> CubeResponses.of(made.cube(), wanted, table);
        };
    }
}
