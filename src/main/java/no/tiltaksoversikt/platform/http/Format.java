package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that a table or a figure can be had in. */
public enum Format {
    JSON("json", MediaType.APPLICATION_JSON),
    CSV("csv", "text/csv"),
    /** JSON-stat has no registered media type; this one says the syntax by its suffix (RFC 6839). */
    JSON_STAT("json-stat", "application/json-stat+json"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    SVG("svg", "image/svg+xml");

    private final String word;
    private final MediaType mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = MediaType.valueOf(mediaType);
    }

    /** Its name in the parameter format. */
    public String word() {
        return word;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** What its files' names end in. */
    public String extension() {
        return this == JSON_STAT ? "json" : word;
    }

    static Optional<Format> named(String word, List<Format> offered) {
        return offered.stream().filter(format -> format.word.equals(word)).findFirst();
    }

    static String words(List<Format> formats) {
        return formats.stream().map(Format::word).collect(Collectors.joining(", "));
    }

    static String mediaTypes(List<Format> formats) {
        return formats.stream().map(format -> format.mediaType.toString()).collect(Collectors.joining(", "));
    }

    /** The format of this name. */
    public static Optional<Format> named(String word) {
        return named(word, List.of(values()));
    }
}
