package no.tiltaksoversikt.publication.report;

import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.platform.http.MediaFormat;

/** The formats that a report can be had in. */
enum ReportFormat implements MediaFormat {
    JSON(MediaType.APPLICATION_JSON),
    HTML(MediaType.TEXT_HTML);

    private final MediaType mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public MediaType mediaType() {
        return mediaType;
    }
}
