package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.followup.ReminderDraft.Readiness;
import no.tiltaksoversikt.organisation.OrganisationName;
import no.tiltaksoversikt.platform.text.Language;

/** Writes the reminders that a reason calls for: the dry run and the sending have the same. */
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

    /** Those that a reason holds for now, by organisation number; a problem 409 unless answers are taken. */
    @Transactional
    List<ReminderDraft> drafts(Edition edition, ReminderReason reason, Instant now) {
        edition.requireOpen();
        var earlier = reminders.statuses(edition.year(), reason);
        var concerned = participants.of(edition, Language.NB, now).stream()
                .filter(reason::holdsFor)
                .toList();
        var names = Participant.ofEdition(edition.year()).stream()
                .collect(Collectors.toMap(Participant::orgNumber, Participant::name));
        return concerned.stream()
                .map(it -> draft(edition, reason, it, names.get(it.orgNumber()), earlier.get(it.orgNumber())))
                .toList();
    }

    private ReminderDraft draft(
            Edition edition,
            ReminderReason reason,
            ParticipantView participant,
            OrganisationName agency,
            ReminderStatus earlier) {
        var language = participant.language().equals(Language.NN.tag()) ? Language.NN : Language.NB;
        var name = agency.in(language);
        var letter = ReminderLetter.of(reason, edition.year(), name, participant.deadline(), config.link(), language);
        return new ReminderDraft(
                participant.orgNumber(),
                name,
                reason,
                participant.contactEmail(),
                language.tag(),
                letter.subject(),
                letter.text(),
                Readiness.of(participant.contactEmail(), earlier));
    }
}
