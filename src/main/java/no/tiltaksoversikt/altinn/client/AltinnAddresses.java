package no.tiltaksoversikt.altinn.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;

/**
 * The addresses of calls. They are built from the configuration and validated ids only, so an event can't make the service call
 * other addresses.
 */
@ApplicationScoped
class AltinnAddresses {

    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private final AltinnConfig config;
    private final AltinnSetup setup;

    AltinnAddresses(AltinnConfig config, AltinnSetup setup) {
        this.config = config;
        this.setup = setup;
    }

    URI of(InstanceAddress instance, String... parts) {
        var path = Stream.of(parts).map(part -> "/" + part).collect(Collectors.joining());
        return URI.create(setup.appUrl() + "/instances/" + instance + path);
    }

    URI exchange() {
        return platform("/authentication/api/v1/exchange/maskinporten");
    }

    URI subscriptions() {
        return platform("/events/api/v1/subscriptions");
    }

    /**
     * The first page of completed instances that are not confirmed. With larger pages Altinn times out, with a 400, and without
     * mainVersionInclude it also lists instances of Altinn 2.
     */
    URI unconfirmed() {
        return stored(
                "&process.isComplete=true&excludeConfirmedBy=" + setup.app().split("/")[0]);
    }

    /** The address for making instances of the app. */
    URI instances() {
        return URI.create(setup.appUrl() + "/instances");
    }

    /** The first page of instances made since a time, in any state, with a margin for Altinn's clock. */
    URI madeSince(Instant time) {
        return stored("&created=gte:" + time.minus(CLOCK_SKEW).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Altinn's link to the next page, unchanged; empty if it does not lead to Altinn's storage. */
    Optional<URI> next(String link) {
        return link != null && link.startsWith(config.platformUrl() + "/storage/api/v1/instances?")
                ? Optional.of(URI.create(link))
                : Optional.empty();
    }

    private URI stored(String conditions) {
        return platform("/storage/api/v1/instances?appId=" + URLEncoder.encode(setup.app(), StandardCharsets.UTF_8)
                + conditions + "&mainVersionInclude=3&size=20");
    }

    private URI platform(String path) {
        return URI.create(config.platformUrl() + path);
    }
}
