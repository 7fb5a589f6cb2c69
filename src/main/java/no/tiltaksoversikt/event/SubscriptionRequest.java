package no.tiltaksoversikt.event;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.platform.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where to send which events.
 *
 * @param types all types where it is left out or empty
 * @param secret the one that there is, or a new one, where it is left out
 */
@Schema(name = "EventSubscriptionRequest")
record SubscriptionRequest(@NotNull String url, List<String> types, String secret) {

    static final List<String> TYPES =
            Arrays.stream(EventType.values()).map(EventType::uri).toList();

    List<String> wanted() {
        return types == null ? List.of() : types.stream().distinct().toList();
    }

    static Collection<String> checked(List<String> types) {
        if (!TYPES.containsAll(types)) {
            throw Parameters.invalid("type", TYPES.stream().collect(Collectors.joining(", ")));
        }
        return types;
    }
}
