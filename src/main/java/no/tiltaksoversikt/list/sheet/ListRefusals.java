package no.tiltaksoversikt.list.sheet;

import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** Problems of files that cannot be read at all. */
final class ListRefusals {

    private ListRefusals() {}

    static Problem encrypted() {
        return new Problem(ProblemType.LIST_ENCRYPTED);
    }

    /** {@code why} is the end of a text's key; {@code cause} may be null. */
    static Problem unreadable(String why, Throwable cause) {
        return new Problem(ProblemType.LIST_UNREADABLE, cause).with("why", Text.of("list", "unreadable." + why));
    }

    /** {@code why} is the end of a text's key. */
    static Problem unsupported(String why) {
        return new Problem(ProblemType.LIST_FORMAT_UNSUPPORTED).with("why", Text.of("list", "unsupported." + why));
    }
}
