package no.tiltaksoversikt.validation.body;

import com.fasterxml.jackson.databind.JsonNode;
import no.tiltaksoversikt.platform.http.StrictJson;

/**
 * Reads what agencies send, token by token: a body has up to 20 MiB. A wrong value of one answer is kept as
 * {@link Unreadable} and becomes a finding; only what is not JSON, has an unknown field or lacks the outer shape is
 * refused, as a {@code Problem}.
 */
public final class SubmissionReader {

    private SubmissionReader() {}

    /** Reads the body of a submission or a dry run. */
    public static ReportedSubmission read(byte[] body) {
        return StrictJson.read(body, parser -> new BodyReader(parser).submission());
    }

    public static ReportedSubmission read(JsonNode body) {
        return StrictJson.read(body, parser -> new BodyReader(parser).submission());
    }

    /** Reads the body of one measure. */
    public static ReportedMeasure readMeasure(byte[] body) {
        return StrictJson.read(body, parser -> new BodyReader(parser).measure());
    }

    public static ReportedMeasure readMeasure(JsonNode body) {
        return StrictJson.read(body, parser -> new BodyReader(parser).measure());
    }

    /** Any JSON body, such as a merge patch, under the same demands on well-formedness. */
    public static JsonNode readTree(byte[] body) {
        return StrictJson.readTree(body);
    }
}
