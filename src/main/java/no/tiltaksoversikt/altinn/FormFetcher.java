package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.altinn.client.AltinnClient;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.altinn.client.CallFailed;
import no.tiltaksoversikt.altinn.client.Instance;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import no.tiltaksoversikt.altinn.data.Form;
import no.tiltaksoversikt.altinn.data.FormUnreadable;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;

/** Fetches completed forms from Altinn. */
@ApplicationScoped
class FormFetcher {

    private final AltinnConfig config;
    private final AltinnSetup setup;
    private final AltinnClient altinn;
    private final QuestionnaireCatalogue questionnaires;

    FormFetcher(AltinnConfig config, AltinnSetup setup, AltinnClient altinn, QuestionnaireCatalogue questionnaires) {
        this.config = config;
        this.setup = setup;
        this.altinn = altinn;
        this.questionnaires = questionnaires;
    }

    /** Fetches the form. Throws {@link FormUnreadable} if it is unusable, {@link CallFailed} if another attempt may succeed. */
    SentIn fetch(InstanceAddress address) {
        var instance = altinn.instance(address);
        if (!setup.app().equals(instance.app())) {
            throw new FormUnreadable("instance-of-another-app");
        }
        if (instance.endedAt() == null) {
            // The event may arrive before Altinn's storage shows the instance as completed.
            throw new CallFailed("instance-not-completed");
        }
        if (instance.orgNumber() == null) {
            throw new FormUnreadable("owner-is-no-organisation");
        }
        var form = form(address, instance);
        return SentIn.of(address.id(), instance.orgNumber(), instance.endedAt(), form, config);
    }

    /** The form of a rejected instance, whose answers are reused. */
    Form fetchRejected(InstanceAddress address) {
        return form(address, altinn.instance(address));
    }

    private Form form(InstanceAddress address, Instance instance) {
        var data = instance.form(config.dataType()).orElseThrow(() -> new FormUnreadable("instance-without-form"));
        return Form.read(altinn.data(address, data.id()), questionnaires.added());
    }
}
