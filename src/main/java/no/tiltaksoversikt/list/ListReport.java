package no.tiltaksoversikt.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.tiltaksoversikt.validation.ValidationReportView.Counts;
import no.tiltaksoversikt.validation.rule.RulesView;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationReport.OmittedFindings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dry run's report on the measures of a list, with their cells, and how the list was read. */
record ListReport(
        boolean valid,
        String ruleSet,
        Counts counts,
        List<ListFinding> findings,
        boolean truncated,
        List<OmittedFindings> omitted,
        List<String> notRun,
        String notRunWhy) {

    @Schema(name = "ListFinding")
    record ListFinding(
            String rule,
            Severity severity,
            Integer question,
            String pointer,
            String reference,
            String message,
            String why,
            String fix,

            @JsonInclude(JsonInclude.Include.NON_NULL) RulesView.SourceView source,

            boolean acknowledged,
            String sheet,
            Integer row,
            String column,
            String header) {}
}
