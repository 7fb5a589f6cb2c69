package no.tiltaksoversikt.validation.rule;

import java.util.List;
import no.tiltaksoversikt.platform.http.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the rule catalogue in one language. */
@Schema(name = "Rules")
public record RulesView(String ruleSet, List<RuleView> items, int page, int size, long totalItems, long totalPages)
        implements Paged {

    @Schema(name = "Rule")
    public record RuleView(
            String id, Severity severity, List<Integer> questions, String when, String why, SourceView source) {}

    @Schema(name = "RuleSource")
    public record SourceView(String title, String url) {}
}
