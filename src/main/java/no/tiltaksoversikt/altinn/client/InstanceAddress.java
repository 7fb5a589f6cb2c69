package no.tiltaksoversikt.altinn.client;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

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
