package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** A format of answers: its name in the parameter {@code format} and its media type. The formats are constants of enums. */
public interface MediaFormat {

    /** The constant's name. */
    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    MediaType mediaType();
}
