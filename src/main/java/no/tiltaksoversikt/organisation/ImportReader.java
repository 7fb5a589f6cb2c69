package no.tiltaksoversikt.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import no.tiltaksoversikt.organisation.ImportReport.Mistake;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.tabular.CsvRows;
import no.tiltaksoversikt.platform.text.Text;

/** Reads imports in CSV. */
final class ImportReader {

    private static final List<String> COLUMNS = List.of(
            "orgNumber",
            "code",
            "shortName",
            "validFrom",
            "validTo",
            "nameNb",
            "nameNn",
            "nameEn",
            "ministry",
            "skate",
            "succeededBy");
    private static final int LONGEST_SHORT_NAME = 60;

    private static final Text WRONG_VALUE = Text.of("organisation", "import-reader.wrong-value");

    private final List<ImportRow> rows = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private ImportReader() {}

    /** The rows, and the mistakes found while reading them. */
    record Rows(List<ImportRow> rows, List<Mistake> mistakes) {}

    static Rows csv(byte[] bytes) {
        var reader = new ImportReader();
        CsvRows.read(bytes, COLUMNS).forEach(reader::read);
        return new Rows(reader.rows, reader.mistakes);
    }

    private void read(Map<String, String> cells) {
        rows.add(new ImportRow(
                cells.get("code"),
                cells.get("orgNumber"),
                text(cells, "shortName", LONGEST_SHORT_NAME),
                value(cells, "validFrom", Parameters::date),
                value(cells, "validTo", Parameters::date),
                text(cells, "nameNb", NamePeriod.LONGEST),
                text(cells, "nameNn", NamePeriod.LONGEST),
                text(cells, "nameEn", NamePeriod.LONGEST),
                cells.get("ministry"),
                value(cells, "skate", Parameters::flag),
                cells.get("succeededBy") == null
                        ? null
                        : List.of(cells.get("succeededBy").split(" +"))));
    }

    private <T> T value(Map<String, String> cells, String column, BiFunction<String, String, Optional<T>> reader) {
        try {
            return reader.apply(column, cells.get(column)).orElse(null);
        } catch (Problem unreadable) {
            note(column);
            return null;
        }
    }

    private String text(Map<String, String> cells, String column, int longest) {
        var text = cells.get(column);
        if (text != null && text.length() > longest) {
            note(column);
            return null;
        }
        return text;
    }

    private void note(String column) {
        mistakes.add(new Mistake(rows.size() + 1, column, WRONG_VALUE));
    }
}
