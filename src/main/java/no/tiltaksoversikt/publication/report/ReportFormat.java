package no.tiltaksoversikt.publication.report;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import no.tiltaksoversikt.platform.http.MediaFormat;

/** The formats of a report. */
enum ReportFormat implements MediaFormat {
    JSON(MediaType.APPLICATION_JSON),
    HTML(MediaType.TEXT_HTML),
    PDF(ReportFormat.PDF_TYPE);

    static final String PDF_TYPE = "application/pdf";

    private final MediaType mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public MediaType mediaType() {
        return mediaType;
    }
}
