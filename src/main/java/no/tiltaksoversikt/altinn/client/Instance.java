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

/**
 * What counts of an instance as Altinn describes it. Nulls stand where Altinn's own OpenAPI forbids them, and new members come
 * with its versions, so everything is optional here and the rest is ignored.
 *
 * @param address null where the ids can't be read
 * @param app org/app
 * @param orgNumber of the instance's owner; null for a person
 * @param endedAt when the form was sent in; null while it is not
 */
public record Instance(InstanceAddress address, String app, String orgNumber, Instant endedAt, List<DataElement> data) {

    /** Something that belongs to the instance: the form's answers, or its PDF. */
    public record DataElement(UUID id, String dataType, String contentType) {}

    public static Instance of(JsonNode json) {
        var data = new ArrayList<DataElement>();
        for (var element : json.path("data")) {
            id(element.path("id").asText())
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

    /** The form's answers. */
    public Optional<DataElement> form(String dataType) {
        return data.stream()
                .filter(element -> element.dataType().equals(dataType))
                .filter(element -> element.contentType().contains("xml")
                        || element.contentType().contains("json"))
                .findFirst();
    }

    /** The id is party/guid, and in some answers of storage the guid alone. */
    private static InstanceAddress address(JsonNode json) {
        var text = json.path("id").asText();
        var id = id(text.substring(text.lastIndexOf('/') + 1));
        var party = json.path("instanceOwner").path("partyId").asText();
        return id.isPresent() && party.matches("[0-9]{1,10}")
                ? new InstanceAddress(Long.parseLong(party), id.get())
                : null;
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** PostgreSQL keeps microseconds, and times are compared. */
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
