package no.tiltaksoversikt.altinn;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.data.Form;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.WriteContext;

/**
 * A form, and when it was completed in Altinn.
 *
 * @param caller the agency, which signed in to Altinn, with the directorate as its supplier
 * @param language the language of replies to the sender
 */
record SentIn(UUID id, Caller caller, Instant endedAt, Language language, Form form) {

    static SentIn of(UUID id, String orgNumber, Instant endedAt, Form form, AltinnConfig config) {
        var caller = new Caller(orgNumber, config.owner(), "altinn", Set.of(Scope.WRITE));
        var language = Objects.requireNonNullElseGet(form.language(), config::language);
        return new SentIn(id, caller, endedAt, language, form);
    }

    String orgNumber() {
        return caller.orgNumber();
    }

    WriteContext context(int year, Instant now) {
        return new WriteContext(year, orgNumber(), caller, now, request());
    }

    /** The request of its audit entries. */
    String request() {
        return "altinn-" + id;
    }

    /** Whether another form was completed later. For equal times the ids decide, so the order of events makes no difference. */
    boolean isBefore(InboxInstance other) {
        var order = endedAt.compareTo(other.endedAt());
        return order < 0 || (order == 0 && id.compareTo(other.address().id()) < 0);
    }
}
