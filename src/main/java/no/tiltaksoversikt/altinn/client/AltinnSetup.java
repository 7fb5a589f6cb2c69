package no.tiltaksoversikt.altinn.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * Interprets the configuration: whether Altinn is configured, who may deliver events, and the addresses of calls. Addresses are
 * built from the configuration and validated ids only, so an event can't make the service call other addresses.
 */
@ApplicationScoped
public class AltinnSetup {

    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern SOURCE =
            Pattern.compile("https?://[^/?#\\s]+/[^/?#\\s]+/[^/?#\\s]+/instances/([0-9]{1,10})/(" + ID + ")");
    private static final Pattern APP = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

    private final AltinnConfig config;

    AltinnSetup(AltinnConfig config) {
        this.config = config;
        if (config.app().filter(app -> !APP.matcher(app).matches()).isPresent()) {
            throw new IllegalArgumentException("tiltak.altinn.app must be org/app");
        }
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Throws a problem 409 if Altinn is not configured. */
    public void require() {
        if (!isComplete()) {
            throw new Problem(ProblemType.ALTINN_NOT_CONFIGURED).with("missing", String.join(", ", missing()));
        }
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        if (config.app().isEmpty()) {
            missing.add("tiltak.altinn.app");
        }
        if (secrets().isEmpty()) {
            missing.add("tiltak.altinn.secret");
        }
        if (config.clientId().isEmpty()) {
            missing.add("tiltak.altinn.client-id");
        }
        if (config.clientKey().isEmpty()) {
            missing.add("tiltak.altinn.client-key");
        }
        return missing;
    }

    private List<String> secrets() {
        return config.secret().orElse(List.of()).stream()
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    /** Throws a problem 403 if the code is none of the secrets. All are compared, each in constant time. */
    public void requireCode(String code) {
        var given = (code == null ? "" : code).getBytes(StandardCharsets.UTF_8);
        var matches = 0;
        for (var secret : secrets()) {
            matches += MessageDigest.isEqual(given, secret.getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
        }
        if (matches == 0) {
            throw new Problem(ProblemType.ALTINN_CODE_WRONG);
        }
    }

    /** The instance that an event's source names; empty if it is not the address of an instance. */
    public static Optional<InstanceAddress> instance(String source) {
        var parts = SOURCE.matcher(source);
        return parts.matches()
                ? Optional.of(new InstanceAddress(Long.parseLong(parts.group(1)), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    /** Whether the source is an instance of the configured app. */
    public boolean isOurs(String source) {
        return source.startsWith(appUrl() + "/instances/");
    }

    /** The app's id, org/app. */
    public String app() {
        return config.app().orElseThrow();
    }

    private String org() {
        return app().split("/")[0];
    }

    /** The app's address, the prefix of its instances' addresses. */
    public String appUrl() {
        return config.appsUrl() + "/" + app();
    }

    URI of(InstanceAddress instance, String... parts) {
        var address = new StringBuilder(appUrl())
                .append("/instances/")
                .append(instance.partyId())
                .append('/')
                .append(instance.id());
        for (var part : parts) {
            address.append('/').append(part);
        }
        return URI.create(address.toString());
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
    public URI unconfirmed() {
        return platform("/storage/api/v1/instances?appId=" + URLEncoder.encode(app(), StandardCharsets.UTF_8)
                + "&process.isComplete=true&excludeConfirmedBy=" + org() + "&mainVersionInclude=3&size=20");
    }

    /** The address for making instances of the app. */
    URI instances() {
        return URI.create(appUrl() + "/instances");
    }

    /** The first page of instances made since a time, in any state, with a margin for Altinn's clock. */
    URI madeSince(Instant time) {
        return platform(
                "/storage/api/v1/instances?appId=" + URLEncoder.encode(app(), StandardCharsets.UTF_8) + "&created=gte:"
                        + time.minus(CLOCK_SKEW).truncatedTo(ChronoUnit.SECONDS) + "&mainVersionInclude=3&size=20");
    }

    /** Altinn's link to the next page, unchanged; empty if it does not lead to Altinn's storage. */
    Optional<URI> next(String link) {
        return link != null && link.startsWith(config.platformUrl() + "/storage/api/v1/instances?")
                ? Optional.of(URI.create(link))
                : Optional.empty();
    }

    private URI platform(String path) {
        return URI.create(config.platformUrl() + path);
    }

    /** The address for Altinn to deliver events to. It contains the secret, so it must not be shown or logged. */
    public String endPointWithCode() {
        return config.endPoint() + "?code="
                + URLEncoder.encode(secrets().get(0), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address without the secret. */
    public String endPoint() {
        return config.endPoint().toString();
    }
}
