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

/** Reads all participants of an edition with their progress. An edition has a few hundred, so SQL does not page. */
@ApplicationScoped
class ParticipantQuery {

    private final ProgressQuery progress;
    private final ReminderStore reminders;

    ParticipantQuery(ProgressQuery progress, ReminderStore reminders) {
        this.progress = progress;
        this.reminders = reminders;
    }

    /** Ordered by organisation number, with names in the language that the function gives for each participant. */
    @Transactional
    List<ParticipantView> of(Edition edition, Function<Participant, Language> language, Instant now) {
        var participants = Participant.ofEdition(edition.year());
        var known = new Known(
                progress.of(edition.year()),
                DeadlineExtension.lastOfEdition(edition.year()).stream()
                        .collect(Collectors.toMap(DeadlineExtension::orgNumber, Function.identity())),
                reminders.list(edition.year()).stream()
                        .filter(reminder -> reminder.status() == ReminderStatus.SENT)
                        .collect(Collectors.groupingBy(ReminderView::orgNumber, Collectors.summingInt(sent -> 1))));
        return participants.stream()
                .map(it -> view(edition, it, it.name().in(language.apply(it)), known, now))
                .toList();
    }

    private record Known(
            Map<String, Progress> progress,
            Map<String, DeadlineExtension> extensions,
            Map<String, Integer> reminders) {}

    private static ParticipantView view(
            Edition edition, Participant participant, String name, Known known, Instant now) {
        var orgNumber = participant.orgNumber();
        var came = known.progress().getOrDefault(orgNumber, Progress.NONE);
        var deadline = participant.deadline(edition);
        var extended = !deadline.equals(edition.deadline());
        return new ParticipantView(
                orgNumber,
                name,
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
