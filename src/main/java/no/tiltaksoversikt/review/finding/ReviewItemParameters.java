package no.tiltaksoversikt.review.finding;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.review.finding.ReviewItemQuery.Filter;

/** The query parameters that filter findings. */
class ReviewItemParameters {

    @QueryParam("kind")
    String kind;

    @QueryParam("status")
    String status;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("ministry")
    String ministry;

    @QueryParam("agency")
    String agency;

    @QueryParam("rule")
    String rule;

    /** The filter. Throws a problem 400 for an unknown value. */
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

    /** Codes are written as in the answer; the lower case of other parameters is accepted, too. */
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
