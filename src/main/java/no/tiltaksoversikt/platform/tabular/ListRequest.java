package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.QueryParam;

/** The parameters of a list's table. {@link ListFormats} reads them before the endpoint is found. */
public class ListRequest extends TableRequest {

    @QueryParam("format")
    String format;
}
