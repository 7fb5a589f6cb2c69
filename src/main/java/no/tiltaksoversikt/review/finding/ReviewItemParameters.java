package no.tiltaksoversikt.review.finding;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.review.finding.ReviewItemQuery.Filter;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which findings are asked for. */
class ReviewItemParameters {

    @Parameter(
            description = "Those of one kind.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ACKNOWLEDGED_WARNING", "OUTLIER", "SUDDEN_CHANGE"}))
    @QueryParam("kind")
    String kind;

    @Parameter(
            description = "Those with one status.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"OPEN", "CLOSED"}))
    @QueryParam("status")
    String status;

    @Parameter(description = "Those that a case worker has: the short name exactly.")
    @QueryParam("assignee")
    String assignee;

    @Parameter(description = "Those of a ministry's agencies: its code.", example = "NFD")
    @QueryParam("ministry")
    String ministry;

    @Parameter(description = "Those of one agency: nine digits.", example = "974760673")
    @QueryParam("agency")
    String agency;

    @Parameter(description = "Those of one rule, by its id; 400 for one that there is not.", example = "amount-outlier")
    @QueryParam("rule")
    String rule;

    /** What is asked for; a problem 400 for a value that there is not. */
    Filter filter(List<String> warnings) {
        return new Filter(
                null,
                Parameters.word("kind", lower(kind), ReviewItem.Kind.class).orElse(null),
                Parameters.word("status", lower(status), ReviewCase.Status.class)
                        .orElse(null),
                assignee,
                ministry,
                agency,
                known(warnings));
    }

    /** Codes are written as in the answer; the house's other words for them are small letters, which are taken too. */
    private static String lower(String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }

    private String known(List<String> warnings) {
        var ids = Stream.concat(Arrays.stream(ReviewCheck.values()).map(ReviewCheck::id), warnings.stream())
                .toList();
        if (rule != null && !ids.contains(rule)) {
            throw Parameters.invalid("rule", String.join(", ", ids));
        }
        return rule;
    }
}
