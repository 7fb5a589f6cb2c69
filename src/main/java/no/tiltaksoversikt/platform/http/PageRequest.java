package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** The parameters {@code page} and {@code size}. */
public class PageRequest {

    /** The property of a request for the whole list as one table. */
    public static final String WHOLE = "whole-list";

    /** The maximum number of rows of such a table. */
    public static final int MOST_ROWS = 100_000;

    /** The maximum number of items on a page. */
    public static final int LARGEST = 200;

    @QueryParam("page")
    @DefaultValue("0")
    String page;

    @QueryParam("size")
    @DefaultValue("50")
    String size;

    @Context
    ContainerRequestContext request;

    private boolean isWhole() {
        return request != null && request.getProperty(WHOLE) != null;
    }

    public int page() {
        return isWhole()
                ? 0
                : Parameters.number("page", page, 0, Integer.MAX_VALUE).orElseThrow();
    }

    public int size() {
        return isWhole()
                ? MOST_ROWS
                : Parameters.number("size", size, 1, LARGEST).orElseThrow();
    }
}
