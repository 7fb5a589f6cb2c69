package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.DeadlineExtension;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.submission.progress.ProgressQuery;
import no.tiltaksoversikt.submission.progress.ProgressQuery.Progress;

/** Puts together what is known of an edition's participants: they are some hundred, so all of them at once. */
@ApplicationScoped
class ParticipantQuery {

    private final ProgressQuery progress;
    private final ReminderStore reminders;

    ParticipantQuery(ProgressQuery progress, ReminderStore reminders) {
        this.progress = progress;
        this.reminders = reminders;
    }

    /** By organisation number. */
    @Transactional
    List<ParticipantView> of(Edition edition, Language language, Instant now) {
        var participants = Participant.ofEdition(edition.year());
        var known = new Known(
                progress.of(edition.year()),
                DeadlineExtension.lastOfEdition(edition.year()).stream()
                        .collect(Collectors.toMap(DeadlineExtension::orgNumber, Function.identity())),
                reminders.sent(edition.year()));
        return participants.stream()
                .map(participant -> view(edition, participant, known, language, now))
                .toList();
    }

    private record Known(
            Map<String, Progress> progress,
            Map<String, DeadlineExtension> extensions,
            Map<String, Integer> reminders) {}

    private static ParticipantView view(
            Edition edition, Participant participant, Known known, Language language, Instant now) {
        var orgNumber = participant.orgNumber();
        var came = known.progress().getOrDefault(orgNumber, Progress.NONE);
        var deadline = participant.deadline(edition);
        var extended = !deadline.equals(edition.deadline());
        return new ParticipantView(
                orgNumber,
                participant.name().in(language),
                participant.ministryCode(),
                participant.skate(),
                participant.contactEmail(),
                participant.language(),
                came.status(),
                came.measureCount(),
                deadline.day(),
                extended,
                extended ? known.extensions().get(orgNumber).reason() : null,
                came.late(),
                !came.status().hasAnswered() && deadline.isPassedAt(now),
                came.lastReceivedAt(),
                known.reminders().getOrDefault(orgNumber, 0));
    }
}
