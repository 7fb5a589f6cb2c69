package no.tiltaksoversikt.publication.overview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.publication.overview.text.SimilarMeasureQuery;
import no.tiltaksoversikt.publication.overview.text.SimilarView;
import no.tiltaksoversikt.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Measures of all editions: a searchable list, single measures, and similar ones. An exempt measure gets the same answer as one
 * that does not exist.
 */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet
@SecurityRequirement(name = "maskinporten")
@Tag(name = "Overview")
class PublicMeasureResource {

    private final OverviewPageLoader pages;
    private final PublicMeasureLoader measures;
    private final SimilarMeasureQuery similar;
    private final CurrentCaller caller;
    private final RequestLanguage language;

    PublicMeasureResource(
            OverviewPageLoader pages,
            PublicMeasureLoader measures,
            SimilarMeasureQuery similar,
            CurrentCaller caller,
            RequestLanguage language) {
        this.pages = pages;
        this.measures = measures;
        this.similar = similar;
        this.caller = caller;
        this.language = language;
    }

    @GET
    public OverviewPage searchMeasures(
            @QueryParam("edition") List<String> edition,
            @QueryParam("latest") String latest,
            @BeanParam OverviewParameters parameters,
            @BeanParam PageRequest page) {
        var audience = Audience.of(caller.find(), parameters.audience);
        var newestOnly = Parameters.flag("latest", latest).orElse(false);
        return pages.ofAll(edition, newestOnly, parameters, page, audience, language.get());
    }

    @GET
    @Path("/{id}")
    public PublicMeasure getMeasure(
            @PathParam("id") String id,
            @QueryParam("audience") String audience,
            @BeanParam FrozenStateParameter revision) {
        var reader = Audience.of(caller.find(), audience);
        var number = revision.number();
        return measures.view(
                find(id, reader, known -> rows(known, revision, reader.seesAll())), number, reader, language.get());
    }

    @GET
    @Path("/{id}/similar")
    public SimilarView listSimilarMeasures(@PathParam("id") String id, @QueryParam("size") String size) {
        var most = Parameters.number("size", size, 1, 50).orElse(SimilarMeasureQuery.USUAL_SIZE);
        var reader = Audience.of(caller.find(), null);
        var measure = find(id, reader, Measure::current);
        return similar.to(measure, most, reader.isDirectorate(), language.get());
    }

    /** Only frozen revisions can be requested. */
    private static List<Measure> rows(UUID id, FrozenStateParameter revision, boolean seesAll) {
        return revision.number()
                .map(number -> Measure.at(id, number).stream()
                        .filter(it -> Edition.getByYear(it.editionYear()).hasFrozen(number, seesAll))
                        .toList())
                .orElseGet(() -> Measure.current(id));
    }

    private static Measure find(String id, Audience reader, Function<UUID, List<Measure>> rows) {
        return Parameters.id(id).stream()
                // A measure has one address.
                .filter(known -> known.toString().equals(id))
                .flatMap(known -> rows.apply(known).stream())
                .filter(reader::sees)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
    }
}
