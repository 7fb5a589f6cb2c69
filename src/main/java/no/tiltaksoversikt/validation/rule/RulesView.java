package no.tiltaksoversikt.validation.rule;

import java.util.List;
import no.tiltaksoversikt.platform.http.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the rule catalogue in one language. */
@Schema(name = "Rules", description = "The rules that an edition's submissions are checked against.")
public record RulesView(
        @Schema(
                required = true,
                description = "SHA-256 of the rule catalogue and the questionnaire; every report carries it.",
                pattern = "^[0-9a-f]{64}$")
        String ruleSet,

        @Schema(required = true, description = "The rules on this page.")
        List<RuleView> items,

        @Schema(required = true, description = "The page's number, from 0.", minimum = "0")
        int page,

        @Schema(required = true, description = "The most items on a page.", minimum = "1", maximum = "200")
        int size,

        @Schema(required = true, description = "The number of rules.", minimum = "0")
        long totalItems,

        @Schema(required = true, description = "The number of pages.", minimum = "0")
        long totalPages)
        implements Paged {

    /** One rule. */
    @Schema(name = "Rule", description = "One rule.")
    public record RuleView(
            @Schema(required = true, description = "Stable and never reused.", examples = "budget-exceeds-total")
            String id,

            @Schema(
                    required = true,
                    description = "ERROR stops a submission; WARNING must be fixed or given a reason; INFO is advice.")
            Severity severity,

            @Schema(
                    required = true,
                    description = "The questions of this edition that the rule looks at; empty when it looks at any.",
                    examples = "[8, 9]")
            List<Integer> questions,

            @Schema(required = true, description = "When the rule has something to say.")
            String when,

            @Schema(required = true, description = "Why it matters.")
            String why,

            @Schema(required = true, description = "The law or guidance behind the rule.")
            SourceView source) {}

    /** The law or guidance behind a rule. */
    @Schema(name = "RuleSource", description = "The law or guidance behind a rule.")
    public record SourceView(
            @Schema(required = true) String title,
            @Schema(required = true, format = "uri") String url) {}
}
