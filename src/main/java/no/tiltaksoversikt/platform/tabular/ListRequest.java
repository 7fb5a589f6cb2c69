package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.QueryParam;

/** How a list is wanted: {@link ListFormats} has read its format before the endpoint is found. */
public class ListRequest extends TableRequest {

    @QueryParam("format")
    String format;
}
