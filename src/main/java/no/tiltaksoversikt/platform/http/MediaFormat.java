package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.core.MediaType;

/** A format of answers: its name in the parameter {@code format} and its media type. */
public interface MediaFormat {

    String word();

    MediaType mediaType();
}
