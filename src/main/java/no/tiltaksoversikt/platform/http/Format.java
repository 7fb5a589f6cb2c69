package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** The formats of tables and figures. */
public enum Format implements MediaFormat {
    JSON("json", MediaType.APPLICATION_JSON),
    CSV("csv", "text/csv"),
    /** JSON-stat has no registered media type; the suffix gives the syntax (RFC 6839). */
    JSON_STAT("json-stat", "application/json-stat+json"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    SVG("svg", "image/svg+xml"),
    PNG("png", "image/png");

    private final String word;
    private final MediaType mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = MediaType.valueOf(mediaType);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public MediaType mediaType() {
        return mediaType;
    }

    /** The extension of file names. */
    public String extension() {
        return this == JSON_STAT ? "json" : word;
    }

    /** The format of this name. */
    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
