package no.tiltaksoversikt.publication.export;

import java.net.URI;
import java.util.Locale;

/** The formats that an edition's measures can be downloaded in. */
public enum ExportFormat {
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

    private final String mediaType;
    private final String fileType;

    ExportFormat(String mediaType, String fileType) {
        this.mediaType = mediaType;
        this.fileType = fileType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format in the EU's vocabulary of file types. */
    public URI fileType() {
        return URI.create(FILE_TYPES + fileType);
    }

    /** What the file's name ends in. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where an edition's file is, below the service's address. */
    public String path(int editionYear) {
        return ExportList.path(editionYear) + "/measures." + extension();
    }

    boolean isText() {
        return this == CSV;
    }
}
