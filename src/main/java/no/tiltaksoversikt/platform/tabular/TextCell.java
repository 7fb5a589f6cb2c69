package no.tiltaksoversikt.platform.tabular;

import java.util.List;
import java.util.stream.Collectors;

/** Joins several texts in one cell by {@code |}. A {@code |} or {@code \} within a text gets a leading {@code \}. */
final class TextCell {

    private TextCell() {}

    static String join(List<?> texts) {
        return texts.stream()
                .map(text -> text.toString().replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }
}
