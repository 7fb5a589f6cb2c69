package no.tiltaksoversikt.edition.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.security.SandboxConfig;

/** Which year is the sandbox. */
@ApplicationScoped
public class Sandbox {

    private final SandboxConfig config;

    Sandbox(SandboxConfig config) {
        this.config = config;
    }

    /** Whether there is one, and it is this year's edition. */
    public boolean is(int year) {
        return isOn() && year == config.year();
    }

    /** Whether a year is kept free for the sandbox, which comes before all other editions. */
    public boolean precludes(int year) {
        return isOn() && year <= config.year();
    }

    boolean isOn() {
        return config.issuer().isPresent();
    }
}
