package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.core.MediaType;

/** A format that answers can be had in: what it is called in the parameter format, and what in Accept. */
public interface MediaFormat {

    String word();

    MediaType mediaType();
}
