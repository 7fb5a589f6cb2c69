package no.tiltaksoversikt.statistics.variable;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.RevisionParameter;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be asked of an edition's measures. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Statistics")
public class VariableResource {

    private final VariableCatalogue catalogue;
    private final RequestLanguage language;

    VariableResource(VariableCatalogue catalogue, RequestLanguage language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    @GET
    @Path("/{year}/variables")
    @Operation(
            operationId = "listVariables",
            summary = "What measures can be counted by",
            description =
                    "Every variable and metric of cross-tabs and comparisons, whether this edition asks for it, its codes "
                            + "in this edition, and the editions that ask for it. Codes follow from questionnaire and "
                            + "participants, never from answers. Open to all. Source: annex 1 and section 3 of the report of "
                            + "2019. Error: 404 for an unknown edition.")
    public VariableCatalogueView variables(
            @Parameter(example = "2019") @PathParam("year") int year, @BeanParam RevisionParameter revision) {
        return catalogue.of(revision.named(year), Edition.newestFirst(), language.get());
    }
}
