package no.tiltaksoversikt.validation;

import jakarta.ws.rs.QueryParam;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.validation.rule.ValidationReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a report is wanted. */
public class ReportRequest {

    /** The findings that a report lists unless more or fewer are asked for. */
    public static final int DEFAULT_FINDINGS = 1000;

    @Parameter(
            description =
                    "How many findings the report lists, 0–10000, from the body's beginning; the others are counted "
                            + "in `omitted`.",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "10000", defaultValue = "1000"))
    @QueryParam("maxFindings")
    String maxFindings;

    public int maxFindings() {
        return Parameters.number("maxFindings", maxFindings, 0, ValidationReport.MAX_FINDINGS)
                .orElse(DEFAULT_FINDINGS);
    }
}
