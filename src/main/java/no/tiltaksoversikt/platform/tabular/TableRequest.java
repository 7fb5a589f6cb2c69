package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import no.tiltaksoversikt.platform.http.Parameters;

/** How a CSV file or workbook is wanted. */
public class TableRequest {

    private enum Separator {
        SEMICOLON,
        COMMA
    }

    @QueryParam("separator")
    String separator;

    @QueryParam("bom")
    String bom;

    @QueryParam("labels")
    String labels;

    /** As the parameters of an address say. */
    static TableRequest of(MultivaluedMap<String, String> parameters) {
        var request = new TableRequest();
        request.separator = parameters.getFirst("separator");
        request.bom = parameters.getFirst("bom");
        request.labels = parameters.getFirst("labels");
        return request;
    }

    /** Refuses values that make no sense, also where the format asked for has no use for them. */
    public void check() {
        dialect();
    }

    Labelling labelling() {
        return Parameters.word("labels", labels, Labelling.class).orElse(Labelling.LABELS);
    }

    /** Semicolons, labels and a byte order mark unless otherwise asked: what a spreadsheet in Norway opens rightly. */
    public CsvDialect dialect() {
        var comma = Parameters.word("separator", separator, Separator.class)
                .filter(Separator.COMMA::equals)
                .isPresent();
        return new CsvDialect(
                comma ? ',' : ';',
                Parameters.flag("bom", bom).orElse(true),
                labelling() == Labelling.CODES ? Headings.NAMES : Headings.LABELS);
    }
}
