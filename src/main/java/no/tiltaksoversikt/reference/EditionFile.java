package no.tiltaksoversikt.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.edition.EditionPlan;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A reference edition as it is shipped: what the directorate decided, and the body of every agency's submission in the
 * order of arrival. The tests generate the files.
 */
record EditionFile(
        int year, Text note, EditionPlan plan, List<Invitation> participants, List<ReceivedSubmission> submissions) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** An agency as it was when it was invited. */
    record Invitation(String orgNumber, String ministry, boolean skate) {}

    /** The body as an agency sends it with PUT, and when it arrived. */
    record ReceivedSubmission(String orgNumber, Instant receivedAt, JsonNode body) {}

    static EditionFile read(int year) {
        try (var file = EditionFile.class.getResourceAsStream("/reference/" + year + ".json")) {
            return MAPPER.readValue(file, EditionFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
