package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.altinn.FormService.SentIn;

/** Fetches what somebody has sent in. */
@ApplicationScoped
class FormSource {

    private final AltinnConfig config;
    private final AltinnSetup setup;
    private final AltinnClient altinn;

    FormSource(AltinnConfig config, AltinnSetup setup, AltinnClient altinn) {
        this.config = config;
        this.setup = setup;
        this.altinn = altinn;
    }

    /** The instance's form; {@link FormUnreadable} where it has none that can be used, {@link CallFailed} where it may come. */
    SentIn fetch(InstanceAddress address) {
        var instance = altinn.instance(address);
        if (!setup.app().equals(instance.app())) {
            throw new FormUnreadable("instance-of-another-app");
        }
        if (instance.endedAt() == null) {
            // The event can be ahead of what Altinn shows.
            throw new CallFailed("instance-not-completed");
        }
        if (instance.orgNumber() == null) {
            throw new FormUnreadable("owner-is-no-organisation");
        }
        var data = instance.form(config.dataType()).orElseThrow(() -> new FormUnreadable("instance-without-form"));
        var bytes = altinn.data(address, data.id());
        return new SentIn(address.id(), instance.orgNumber(), instance.endedAt(), Form.read(bytes));
    }
}
