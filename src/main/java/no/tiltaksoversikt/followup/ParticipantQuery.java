package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        // Before the extensions: an extension may come in between, but none goes.
        var participants = Participant.ofEdition(edition.year());
        var known = progress.of(edition.year());
        var extensions = DeadlineExtension.lastOfEdition(edition.year()).stream()
                .collect(Collectors.toMap(DeadlineExtension::orgNumber, Function.identity()));
        var reminded = reminders.list(edition.year()).stream()
                .filter(reminder -> reminder.status() == ReminderStatus.SENT)
                .collect(Collectors.groupingBy(ReminderView::orgNumber, Collectors.summingInt(sent -> 1)));
        var views = new ArrayList<ParticipantView>();
        for (var participant : participants) {
            var orgNumber = participant.orgNumber();
            var came = known.getOrDefault(orgNumber, Progress.NONE);
            var deadline = participant.deadline(edition);
            var extended = !deadline.equals(edition.deadline());
            views.add(new ParticipantView(
                    orgNumber,
                    participant.name().in(language.apply(participant)),
                    participant.ministryCode(),
                    participant.skate(),
                    participant.contactEmail(),
                    participant.language(),
                    came.status(),
                    came.measureCount(),
                    deadline.day(),
                    extended,
                    extended ? extensions.get(orgNumber).reason() : null,
                    came.late(),
                    !came.status().hasAnswered() && deadline.isPassedAt(now),
                    came.lastReceivedAt(),
                    reminded.getOrDefault(orgNumber, 0)));
        }
        return views;
    }
}
