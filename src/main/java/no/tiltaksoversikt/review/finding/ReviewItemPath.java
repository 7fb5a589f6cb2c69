package no.tiltaksoversikt.review.finding;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which finding an act is on, and what its caller has read of it. */
class ReviewItemPath {

    @Parameter(example = "2019")
    @PathParam("year")
    int year;

    @Parameter(
            description = ReviewItemResource.ID,
            example = ReviewItemResource.EXAMPLE,
            schema = @Schema(implementation = UUID.class))
    @PathParam("id")
    String id;

    @Parameter(
            description =
                    "The ETag that was read; 412 where somebody has acted on the finding since. Only the part after the "
                            + "dash, the version, is looked at.")
    @HeaderParam("If-Match")
    String ifMatch;
}
