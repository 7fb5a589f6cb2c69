package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.submission.progress.AgencyForms;

/** An agency's forms with their outcome and substatus. */
@ApplicationScoped
class SentForms implements AgencyForms {

    private final InboxStore inbox;

    SentForms(InboxStore inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<SentForm> sent(int editionYear, String orgNumber) {
        return inbox.ofAgency(editionYear, orgNumber).stream()
                .map(SentForms::view)
                .toList();
    }

    private static SentForm view(InboxInstance form) {
        return new SentForm(
                form.address().id(),
                form.endedAt(),
                form.outcome() == null ? null : form.outcome().name(),
                form.refusal(),
                form.substatus() == null ? null : form.substatus().description(),
                form.receipt());
    }
}
