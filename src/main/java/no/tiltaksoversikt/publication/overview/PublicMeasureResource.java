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
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.RevisionParameter;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.publication.overview.similar.SimilarMeasureQuery;
import no.tiltaksoversikt.publication.overview.similar.SimilarView;
import no.tiltaksoversikt.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The measures of all editions: a list to search, one of them, and what is like it. An exempt measure and one that never was answer alike. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Overview")
class PublicMeasureResource {

    private static final String ID = "The measure's id, as lists have it.";
    private static final String NOT_FOUND =
            "Error: 404 for a measure that the reader may not see, just as for one that does not exist.";
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

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
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "searchMeasures",
            summary = "Search the measures of all editions",
            description = OverviewResource.SHOWN
                    + "A measure that is submitted to several editions is there once for each, unless latest "
                    + "is true. Filters as within an edition. " + OverviewResource.ERRORS + ".")
    public OverviewPage measures(
            @Parameter(description = "The year of an edition; repeated for several.", example = "[\"2019\"]")
                    @QueryParam("edition")
                    List<String> edition,
            @Parameter(
                            description = "true: of each measure only the newest edition that it is shown in, whatever"
                                    + " editions are filtered by; so edition=2018&latest=true finds what was not"
                                    + " submitted again.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("latest")
                    String latest,
            @BeanParam OverviewParameters parameters,
            @BeanParam PageRequest page) {
        var audience = Audience.of(caller.find(), parameters.audience);
        var newestOnly = Parameters.flag("latest", latest).orElse(false);
        return pages.ofAll(edition, newestOnly, parameters, page, audience, language.get());
    }

    @GET
    @Path("/{id}")
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "getMeasure",
            summary = "One measure with its answers and its lineage",
            description = "The address is permanent. The questions are those of annex 1 of the report of 2019 or of the"
                    + " edition's own questionnaire. An agency with digdir:tiltak.read sees its own exempt"
                    + " measures too, the directorate all. " + NOT_FOUND)
    public PublicMeasure measure(
            @Parameter(description = ID, schema = @Schema(implementation = UUID.class)) @PathParam("id") String id,
            @Parameter(
                            description = "public: what the public sees, also for agencies and the directorate.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"public"}))
                    @QueryParam("audience")
                    String audience,
            @BeanParam RevisionParameter revision) {
        var reader = Audience.of(caller.find(), audience);
        revision.number();
        return measures.view(
                find(id, reader, known -> rows(known, revision, reader.seesAll())), reader, language.get());
    }

    @GET
    @Path("/{id}/similar")
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "listSimilarMeasures",
            summary = "Measures of other agencies that it could share with",
            description =
                    "Candidates for reuse, the most alike first, each with the reasons and the points that they give."
                        + " They are public measures of other agencies, each in its newest edition, that have telling"
                        + " words in common with the measure. " + NOT_FOUND)
    public SimilarView similar(
            @Parameter(description = ID, schema = @Schema(implementation = UUID.class)) @PathParam("id") String id,
            @Parameter(
                            description = "The largest number of measures, 1–50.",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    @QueryParam("size")
                    String size) {
        var most = size == null ? SimilarMeasureQuery.USUAL_SIZE : size(size);
        var measure = find(id, Audience.of(caller.find(), null), Measure::current);
        return similar.to(measure, most, language.get());
    }

    /** Only frozen revisions can be asked for. */
    private static List<Measure> rows(UUID id, RevisionParameter revision, boolean seesAll) {
        return revision.number()
                .map(number -> Measure.at(id, number).stream()
                        .filter(it -> Edition.getByYear(it.editionYear()).hasFrozen(number, seesAll))
                        .toList())
                .orElseGet(() -> Measure.current(id));
    }

    private static Measure find(String id, Audience reader, Function<UUID, List<Measure>> rows) {
        return UUID_FORM.matcher(id).matches()
                ? rows.apply(UUID.fromString(id)).stream()
                        .filter(reader::sees)
                        .findFirst()
                        .orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND))
                : notFound();
    }

    private static Measure notFound() {
        throw new Problem(ProblemType.MEASURE_NOT_FOUND);
    }

    private static int size(String size) {
        if (!size.matches("[1-9]|[1-4][0-9]|50")) {
            throw Parameters.invalid("size", "1–50");
        }
        return Integer.parseInt(size);
    }
}
