package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;

/** The parameters of a CSV file or workbook. */
public class TableRequest {

    /** Labels or codes for columns and categories. */
    enum Labelling {
        /** For people. */
        LABELS,
        /** For programs; the same in every language. */
        CODES,
        /** A column each for code and label; headings for people. */
        BOTH
    }

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

    /** From the query parameters of an address. */
    static TableRequest of(MultivaluedMap<String, String> parameters) {
        var request = new TableRequest();
        request.separator = parameters.getFirst("separator");
        request.bom = parameters.getFirst("bom");
        request.labels = parameters.getFirst("labels");
        return request;
    }

    /** Rejects invalid values, also for formats that ignore them. */
    public void check() {
        dialect();
    }

    Labelling labelling() {
        return Parameters.word("labels", labels, Labelling.class).orElse(Labelling.LABELS);
    }

    /** Semicolons, labels and a byte order mark by default, which spreadsheets in Norway need. */
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
