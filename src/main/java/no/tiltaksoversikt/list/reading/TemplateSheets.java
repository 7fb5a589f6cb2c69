package no.tiltaksoversikt.list.reading;

import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The sheets of the template, as they come back. */
public final class TemplateSheets {

    /** The reference of the example. */
    public static final String REFERENCE = "A-17";

    private TemplateSheets() {}

    /** Whether a sheet is one of a template's beside the one to fill in: instructions, options, or the example and nothing else. */
    public static boolean isHelp(ListSheet sheet) {
        return isTitled(sheet, "sheet-guide")
                || isTitled(sheet, "sheet-answers")
                || (isTitled(sheet, "sheet-example")
                        && sheet.rows().size() <= 2
                        && sheet.row(2)
                                .map(row -> row.cell(0))
                                .filter(cell -> !cell.text().equals(REFERENCE))
                                .isEmpty());
    }

    private static boolean isTitled(ListSheet sheet, String key) {
        return Stream.of(Language.values()).anyMatch(language -> sheet.name()
                .equals(Text.of("list", "template." + key).in(language)));
    }
}
