package no.tiltaksoversikt.publication.site;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.tiltaksoversikt.platform.http.response.ResponseHeaders;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** The style sheet of the pages: Pico and the project's own. Its address contains a hash of its content. */
@ApplicationScoped
@Path("/style")
@PermitAll
class StyleSheetResource {

    private static final int TAG_LENGTH = 16;

    private final String css =
            read("/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css") + read("/site/site.css");
    private final String name =
            CanonicalJson.sha256(css.getBytes(StandardCharsets.UTF_8)).substring(0, TAG_LENGTH) + ".css";

    String address() {
        return "/style/" + name;
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.WILDCARD)
    public Response css(@PathParam("name") String wanted) {
        if (!wanted.equals(name)) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        return Response.ok(css, "text/css")
                .header(HttpHeaders.CACHE_CONTROL, ResponseHeaders.FOR_A_YEAR)
                .build();
    }

    private static String read(String file) {
        try (var stream = StyleSheetResource.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
