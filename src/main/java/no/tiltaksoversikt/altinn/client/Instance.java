package no.tiltaksoversikt.altinn.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.Parameters;

/**
 * The members of an Altinn instance that are used. Altinn sends nulls where its OpenAPI forbids them, and new members in new
 * versions, so every member is optional here and the rest is ignored.
 *
 * @param address null if the ids are unreadable
 * @param app the app's id, org/app
 * @param orgNumber the organisation number of the instance's owner; null for a person
 * @param endedAt when the form was completed; null if it is not
 */
public record Instance(InstanceAddress address, String app, String orgNumber, Instant endedAt, List<DataElement> data) {

    /** A data element of the instance: the form data, or the PDF. */
    public record DataElement(UUID id, String dataType, String contentType) {}

    /** The party id and id that identify an instance of the app. */
    public record InstanceAddress(long partyId, UUID id) {

        private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
        private static final Pattern SOURCE =
                Pattern.compile("https?://[^/?#\\s]+/[^/?#\\s]+/[^/?#\\s]+/instances/([0-9]{1,10})/(" + ID + ")");
        /** The instance that an event's source names; empty if it is not the address of an instance. */
        public static Optional<InstanceAddress> ofSource(String source) {
            var parts = SOURCE.matcher(source);
            return parts.matches()
                    ? Optional.of(new InstanceAddress(Long.parseLong(parts.group(1)), UUID.fromString(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return partyId + "/" + id;
        }
    }

    public static Instance of(JsonNode json) {
        var data = new ArrayList<DataElement>();
        for (var element : json.path("data")) {
            Parameters.id(element.path("id").asText())
                    .ifPresent(id -> data.add(new DataElement(
                            id,
                            element.path("dataType").asText(),
                            element.path("contentType").asText())));
        }
        return new Instance(
                address(json),
                text(json.path("appId")),
                text(json.path("instanceOwner").path("organisationNumber")),
                time(json.path("process").path("ended")),
                data);
    }

    /** The data element with the form data. */
    public Optional<DataElement> form(String dataType) {
        return data.stream()
                .filter(element -> element.dataType().equals(dataType))
                .filter(element -> element.contentType().contains("xml")
                        || element.contentType().contains("json"))
                .findFirst();
    }

    /** The id is party/guid; in some responses of Altinn's storage the guid alone. */
    private static InstanceAddress address(JsonNode json) {
        var text = json.path("id").asText();
        var id = Parameters.id(text.substring(text.lastIndexOf('/') + 1));
        var party = json.path("instanceOwner").path("partyId").asText();
        return id.isPresent() && party.matches("[0-9]{1,10}")
                ? new InstanceAddress(Long.parseLong(party), id.get())
                : null;
    }

    private static String text(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** Truncated to microseconds, the precision of PostgreSQL, because times are compared. */
    private static Instant time(JsonNode value) {
        try {
            return value.isTextual()
                    ? OffsetDateTime.parse(value.asText()).toInstant().truncatedTo(ChronoUnit.MICROS)
                    : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
