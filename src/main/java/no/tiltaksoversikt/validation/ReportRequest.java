package no.tiltaksoversikt.validation;

import jakarta.ws.rs.QueryParam;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.validation.rule.ValidationReport;

/** The parameter {@code maxFindings}. */
public class ReportRequest {

    /** The default number of findings in a report. */
    public static final int DEFAULT_FINDINGS = 1000;

    @QueryParam("maxFindings")
    String maxFindings;

    public int maxFindings() {
        return Parameters.number("maxFindings", maxFindings, 0, ValidationReport.MAX_FINDINGS)
                .orElse(DEFAULT_FINDINGS);
    }
}
