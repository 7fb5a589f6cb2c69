package no.tiltaksoversikt.publication.export;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import no.tiltaksoversikt.platform.http.MediaFormat;

/** The formats of an edition's files. */
public enum ExportFormat implements MediaFormat {
    CSV(ExportFormat.CSV_TYPE, "CSV"),
    JSON(ExportFormat.JSON_TYPE, "JSON"),
    NDJSON(ExportFormat.NDJSON_TYPE, "JSON"),
    XLSX(ExportFormat.XLSX_TYPE, "XLSX"),
    PARQUET(ExportFormat.PARQUET_TYPE, "PARQUET");

    static final String CSV_TYPE = "text/csv";
    static final String JSON_TYPE = "application/json";
    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PARQUET_TYPE = "application/vnd.apache.parquet";

    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";

    private final MediaType mediaType;
    private final String fileType;

    ExportFormat(String mediaType, String fileType) {
        this.mediaType = MediaType.valueOf(mediaType);
        this.fileType = fileType;
    }

    @Override
    public MediaType mediaType() {
        return mediaType;
    }

    /** The format in the EU's vocabulary of file types. */
    public URI fileType() {
        return URI.create(FILE_TYPES + fileType);
    }

    /** The value of the parameter {@code format}, and the file's extension. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path of an edition's file. */
    public String path(int editionYear) {
        return ExportList.path(editionYear) + "/measures." + word();
    }

    /** The parameters for programs, which make the file independent of language; the defaults are for people. */
    public String forPrograms() {
        return this == CSV ? "?labels=codes&separator=comma&bom=false" : "";
    }

    boolean isText() {
        return this == CSV;
    }
}
