package no.tiltaksoversikt.list.sheet;

import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** Problems of files that cannot be read at all. */
final class ListRefusals {

    private static final Text EMPTY = Text.of("list", "unreadable.empty");
    private static final Text BROKEN = Text.of("list", "unreadable.broken");
    private static final Text ENTITIES = Text.of("list", "unreadable.entities");
    private static final Text QUOTES = Text.of("list", "unreadable.quotes");
    private static final Text OLD = Text.of("list", "unsupported.xls");
    private static final Text BINARY = Text.of("list", "unsupported.xlsb");
    private static final Text ODS = Text.of("list", "unsupported.ods");
    private static final Text OTHER = Text.of("list", "unsupported.other");

    private ListRefusals() {}

    static Problem empty() {
        return unreadable(EMPTY, null);
    }

    static Problem broken(Throwable why) {
        return unreadable(BROKEN, why);
    }

    static Problem entities() {
        return unreadable(ENTITIES, null);
    }

    static Problem quotes(Throwable why) {
        return unreadable(QUOTES, why);
    }

    static Problem encrypted() {
        return new Problem(ProblemType.LIST_ENCRYPTED);
    }

    static Problem oldWorkbook() {
        return unsupported(OLD);
    }

    static Problem binaryWorkbook() {
        return unsupported(BINARY);
    }

    static Problem openDocument() {
        return unsupported(ODS);
    }

    static Problem otherFile() {
        return unsupported(OTHER);
    }

    private static Problem unreadable(Text why, Throwable cause) {
        return new Problem(ProblemType.LIST_UNREADABLE, cause).with("why", why);
    }

    private static Problem unsupported(Text why) {
        return new Problem(ProblemType.LIST_FORMAT_UNSUPPORTED).with("why", why);
    }
}
