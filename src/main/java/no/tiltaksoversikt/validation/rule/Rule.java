package no.tiltaksoversikt.validation.rule;

import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A rule of the catalogue.
 *
 * @param version raised when the rule's logic changes
 * @param fields the answers that the rule uses; empty if it applies to any
 * @param strongMessage the message of a strong finding; null for most rules
 */
public record Rule(
        String id,
        int version,
        Severity severity,
        List<String> fields,
        Text when,
        Text message,
        Text strongMessage,
        Text why,
        Text fix,
        Source source) {

    /** The message of a finding, which may be strong. */
    public Text message(boolean isStrong) {
        return isStrong && strongMessage != null ? strongMessage : message;
    }

    /** The law or guidance behind the rule. */
    public record Source(Text title, String url) {
        public RulesView.SourceView in(Language language) {
            return new RulesView.SourceView(title.in(language), url);
        }
    }
}
