package no.tiltaksoversikt.statistics.variable;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.statistics.variable.VariableCatalogue.VariableCatalogueView;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The variables and metrics of an edition. */
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
    public VariableCatalogueView listVariables(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        var edition = revision.asked(year);
        // What is frozen shows nothing of later editions.
        var beside = Edition.newestFirst().stream()
                .filter(it -> revision.number().isEmpty() || it.year() <= year)
                .toList();
        return catalogue.of(edition, beside, language.get());
    }
}
