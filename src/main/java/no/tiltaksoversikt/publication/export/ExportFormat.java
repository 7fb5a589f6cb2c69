package no.tiltaksoversikt.publication.export;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.MediaFormat;

/** The formats of an edition's files. The word of each is also the file's extension. */
public enum ExportFormat implements MediaFormat {
    CSV(Format.CSV.mediaType(), "CSV"),
    JSON(Format.JSON.mediaType(), "JSON"),
    NDJSON(MediaType.valueOf("application/x-ndjson"), "JSON"),
    XLSX(Format.XLSX.mediaType(), "XLSX"),
    PARQUET(MediaType.valueOf("application/vnd.apache.parquet"), "PARQUET");

    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";

    private final MediaType mediaType;
    private final String fileType;

    ExportFormat(MediaType mediaType, String fileType) {
        this.mediaType = mediaType;
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

    /** The path of an edition's file. */
    public String path(int editionYear) {
        return ExportList.path(editionYear) + "/measures." + word();
    }

    /** The parameters for programs, which make the file independent of language; the defaults are for people. */
    public String forPrograms() {
        return this == CSV ? "?labels=codes&separator=comma&bom=false" : "";
    }
}
