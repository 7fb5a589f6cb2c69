package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.QueryParam;

/** How a list is wanted: {@link ListFormats} has read its format before the endpoint is found. */
public class ListRequest {

    @QueryParam("format")
    String format;

    @QueryParam("separator")
    String separator;

    @QueryParam("bom")
    String bom;

    @QueryParam("labels")
    String labels;
}
