package no.tiltaksoversikt.platform.tabular;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts in one cell: separated by {@code |}. A {@code |} or {@code \} within a text has {@code \} before it, so
 * that the texts can be told apart again.
 */
final class TextCell {

    private TextCell() {}

    static String join(List<?> texts) {
        return texts.stream()
                .map(text -> text.toString().replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }
}
