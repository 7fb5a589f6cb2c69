package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.followup.ReminderDraft.Readiness;
import no.tiltaksoversikt.platform.text.Language;

/** Writes the reminders that a reason calls for. The preview and the sending use the same ones. */
@ApplicationScoped
class ReminderQuery {

    private final ParticipantQuery participants;
    private final ReminderStore reminders;
    private final ReminderConfig config;

    ReminderQuery(ParticipantQuery participants, ReminderStore reminders, ReminderConfig config) {
        this.participants = participants;
        this.reminders = reminders;
        this.config = config;
    }

    /** The reminders that a reason calls for now, by organisation number. A problem 409 unless the edition is open. */
    @Transactional
    List<ReminderDraft> drafts(Edition edition, ReminderReason reason, Instant now) {
        edition.requireOpen();
        var earlier = reminders.list(edition.year()).stream()
                .filter(reminder -> reminder.reason() == reason)
                .collect(Collectors.toMap(ReminderView::orgNumber, ReminderView::status));
        return participants.of(edition, participant -> language(participant.language()), now).stream()
                .filter(reason::holdsFor)
                .map(it -> draft(edition, reason, it, earlier.get(it.orgNumber())))
                .toList();
    }

    /** Agencies are written to in bokmål or nynorsk. */
    private static Language language(String tag) {
        return tag.equals(Language.NN.tag()) ? Language.NN : Language.NB;
    }

    private ReminderDraft draft(
            Edition edition, ReminderReason reason, ParticipantView participant, ReminderStatus earlier) {
        var language = language(participant.language());
        var letter = ReminderLetter.of(
                reason, edition.year(), participant.name(), participant.deadline(), config.link(), language);
        return new ReminderDraft(
                participant.orgNumber(),
                participant.name(),
                reason,
                participant.contactEmail(),
                language.tag(),
                letter.subject(),
                letter.text(),
                Readiness.of(participant.contactEmail(), earlier));
    }
}
