package no.tiltaksoversikt.bench;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the server can do at most: a constant of a figure's size. Only in a jar that is built with {@code -Pbench}. */
@Path("/bench/bare")
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

    private static final String JSON = IntStream.range(0, 36)
            .mapToObj(i -> "{\"category\":\"CATEGORY_" + i + "\",\"label\":\"Kategori " + i + "\",\"count\":" + i + "}")
            .collect(Collectors.joining(",", "{\"title\":\"Bare\",\"cells\":[", "]}"));

    @GET
    @NonBlocking
    @PermitAll
    @Operation(hidden = true)
    public String read() {
        return JSON;
    }
}
