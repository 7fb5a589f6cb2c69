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
 * A subscription as an organisation writes it.
 *
 * @param types null or empty for all types
 * @param secret null keeps the present secret, or generates one
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
