package no.tiltaksoversikt.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.edition.EditionPlan;
import no.tiltaksoversikt.edition.participant.ParticipantList;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A shipped reference edition: its plan, and the body of every agency's submission in order of arrival. The tests generate the
 * files.
 */
record EditionFile(
        int year,
        Text note,
        EditionPlan plan,
        List<ParticipantList.Item> participants,
        List<ReceivedSubmission> submissions) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** The body of an agency's PUT, and its time of arrival. */
    record ReceivedSubmission(String orgNumber, Instant receivedAt, JsonNode body) {}

    static EditionFile read(int year) {
        try (var file = EditionFile.class.getResourceAsStream("/reference/" + year + ".json")) {
            return MAPPER.readValue(file, EditionFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
