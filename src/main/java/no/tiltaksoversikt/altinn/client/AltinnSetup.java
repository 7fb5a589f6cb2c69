package no.tiltaksoversikt.altinn.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * Interprets the configuration: whether Altinn is configured, which app it is, and who may deliver events.
 */
@ApplicationScoped
public class AltinnSetup {

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

    /** Whether the source is an instance of the configured app. */
    public boolean isOurs(String source) {
        return source.startsWith(appUrl() + "/instances/");
    }

    /** The app's id, org/app. */
    public String app() {
        return config.app().orElseThrow();
    }

    /** The app's address, the prefix of its instances' addresses. */
    public String appUrl() {
        return config.appsUrl() + "/" + app();
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
