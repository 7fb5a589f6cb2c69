package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import no.tiltaksoversikt.platform.http.Format;

/** Responses with a cube in one of the table formats. */
public final class CubeResponses {

    private static final String UTF_8 = "UTF-8";

    private CubeResponses() {}

    public static Response of(Cube cube, Format format, TableRequest request) {
        return of(cube.id(), format, bytes(cube, format, request));
    }

    /** The response in JSON. */
    public static Response json(Object view) {
        return Response.ok(view, Format.JSON.mediaType().withCharset(UTF_8)).build();
    }

    /** A response with a file name for browsers. */
    public static Response of(String name, Format format, byte[] bytes) {
        var shown = format == Format.CSV || format == Format.XLSX ? "attachment" : "inline";
        var type = format == Format.CSV ? format.mediaType().withCharset(UTF_8) : format.mediaType();
        return Response.ok(bytes, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown + "; filename=\"" + name + "." + format.extension() + "\"")
                .build();
    }

    /** The cube as CSV in the default dialect. */
    public static byte[] csv(Cube cube) {
        return bytes(cube, Format.CSV, new TableRequest());
    }

    private static byte[] bytes(Cube cube, Format format, TableRequest request) {
        var table = new CubeTable(cube, request.labelling());
        var dialect = request.dialect();
        return switch (format) {
            case CSV -> TableWriter.bytes(out -> table.writeCsv(out, dialect));
            case XLSX -> TableWriter.bytes(table::writeXlsx);
            case JSON_STAT -> JsonStat.write(cube);
            case JSON, SVG, PNG -> throw new IllegalArgumentException(format + " is no table");
        };
    }
}
