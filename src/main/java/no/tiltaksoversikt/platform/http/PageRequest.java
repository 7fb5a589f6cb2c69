package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is wanted. */
public class PageRequest {

    /** The most items on a page. */
    public static final int LARGEST = 200;

    @Parameter(
            description = "The page's number, from 0.",
            schema = @Schema(implementation = Integer.class, minimum = "0", defaultValue = "0"))
    @QueryParam("page")
    @DefaultValue("0")
    String page;

    @Parameter(
            description = "Items on a page, 1–200.",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @QueryParam("size")
    @DefaultValue("50")
    String size;

    public int page() {
        return Parameters.number("page", page, 0, Integer.MAX_VALUE).orElseThrow();
    }

    public int size() {
        return Parameters.number("size", size, 1, LARGEST).orElseThrow();
    }
}
