package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which page of a list is wanted. */
public class PageRequest {

    /** The most items on a page. */
    public static final int LARGEST = 200;

    @QueryParam("page")
    @DefaultValue("0")
    String page;

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
