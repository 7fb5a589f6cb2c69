package no.tiltaksoversikt.validation.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.text.NormalText;

/**
 * Rules on measures of one submission that are too similar. One instance serves one submission, since it collects its measures.
 */
final class DuplicateRules {

    /** Hyphen and non-breaking hyphen of Unicode, which office programs write. */
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");

    private final Map<String, Integer> references = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    /** Checks a measure against the earlier ones; positions count from 0. */
    void check(MeasureCheck check, int position) {
        reference(check, position);
        name(check, position);
    }

    private void reference(MeasureCheck check, int position) {
        var reference = check.measure().reference();
        if (reference == null) {
            return;
        }
        var earlier =
                references.putIfAbsent(HYPHENS.matcher(NormalText.of(reference)).replaceAll("-"), position);
        if (earlier != null) {
            check.noteReference(RuleId.DUPLICATE_REFERENCE).with("other", earlier + 1);
        }
    }

    private void name(MeasureCheck check, int position) {
        if (check.answers().name() == null) {
            return;
        }
        var earlier = names.putIfAbsent(check.answers().nameKey(), position);
        if (earlier != null) {
            check.note(RuleId.DUPLICATE_NAME, AnswerField.NAME).with("other", earlier + 1);
        }
    }
}
