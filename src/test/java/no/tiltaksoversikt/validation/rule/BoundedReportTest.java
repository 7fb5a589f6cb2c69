package no.tiltaksoversikt.validation.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.ReportRequest;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.body.ReadBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BoundedReportTest {

    private static final int MEASURES = 9_999;
    private static final int FINDINGS_EACH =
            Validation.findings("{\"measures\":[{}]}").size();

    private final ValidationReport report = report("{}");

    private static ValidationReport report(String measure) {
        var body = "{\"measures\":[" + (measure + ",").repeat(MEASURES - 1) + measure + "]}";
        return Validation.ENGINE.validate(Validation.IN_2019, ReadBody.submission(body.getBytes(UTF_8)));
    }

    @Test
    void the_counts_are_of_all_findings() {
        assertThat(FINDINGS_EACH).isGreaterThan(10);
        assertThat(report.count(Severity.ERROR)).isEqualTo((long) MEASURES * FINDINGS_EACH);
        assertThat(report.findings()).hasSize(ValidationReport.MAX_FINDINGS);
        assertThat(report.valid()).isFalse();
    }

    @Test
    void a_response_lists_the_first_thousand_and_counts_the_others_by_rule() {
        var view = ValidationReportView.of(report, Language.NB, Validation.RULES, ReportRequest.DEFAULT_FINDINGS);

        assertThat(view.truncated()).isTrue();
        assertThat(view.findings()).hasSize(1000);
        assertThat(view.findings().get(0).pointer()).isEqualTo("/measures/0/reference");
        assertThat(view.findings().get(FINDINGS_EACH).pointer()).isEqualTo("/measures/1/reference");
        assertThat(byRule(view)).isEqualTo(Map.of("required", MEASURES * FINDINGS_EACH - 1000));
        assertThat(view.counts().error()).isEqualTo((long) MEASURES * FINDINGS_EACH);
    }

    @Test
    void a_response_without_findings_counts_all_of_them() {
        var view = ValidationReportView.of(report, Language.NB, Validation.RULES, 0);

        assertThat(view.findings()).isEmpty();
        assertThat(byRule(view)).isEqualTo(Map.of("required", MEASURES * FINDINGS_EACH));
    }

    @Test
    void a_short_report_is_not_truncated() {
        var small = Validation.ENGINE.validate(
                Validation.IN_2019, ReadBody.submission("{\"measures\":[{}]}".getBytes(UTF_8)));
        var view = ValidationReportView.of(small, Language.NB, Validation.RULES, FINDINGS_EACH);

        assertThat(view.truncated()).isFalse();
        assertThat(view.omitted()).isEmpty();
        assertThat(view.findings()).hasSize(FINDINGS_EACH);
    }

    @Tag("full")
    @Test
    void every_finding_with_a_reason_is_kept() {
        var withReason = report("{\"comments\":\"fnr:15073950063.\",\"acknowledgements\":"
                + "[{\"rule\":\"personal-data\",\"reason\":\"En prøve.\"}]}");

        assertThat(withReason.findings().stream().filter(finding -> finding.reason() != null))
                .hasSize(MEASURES);
    }

    private static Map<String, Integer> byRule(ValidationReportView view) {
        var counts = new LinkedHashMap<String, Integer>();
        view.omitted().forEach(rest -> counts.put(rest.rule(), rest.count()));
        return counts;
    }
}
