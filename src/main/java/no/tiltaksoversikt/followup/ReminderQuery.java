package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.followup.ReminderDraft.Readiness;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Writes the reminders that a reason calls for. The preview and the sending use the same ones. */
@ApplicationScoped
class ReminderQuery {

    private static final Text NOT_INVITED = Text.of("followup", "not-invited");

    private final ParticipantQuery participants;
    private final ReminderStore reminders;
    private final ReminderConfig config;

    ReminderQuery(ParticipantQuery participants, ReminderStore reminders, ReminderConfig config) {
        this.participants = participants;
        this.reminders = reminders;
        this.config = config;
    }

    /**
     * The reminders that a request calls for now, by organisation number. A problem 409 unless the edition is open, and 400
     * for an agency that is not invited.
     */
    @Transactional
    List<ReminderDraft> drafts(Edition edition, ReminderRequest wanted, Instant now) {
        edition.requireOpen();
        var last = reminders.list(edition.year()).stream()
                .filter(reminder -> reminder.reason() == wanted.reason())
                .collect(Collectors.toMap(
                        ReminderView::orgNumber,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(ReminderView::round))));
        var all = participants.of(edition, participant -> language(participant.language()), now);
        requireInvited(wanted, all);
        return all.stream()
                .filter(wanted::isFor)
                .map(it -> draft(edition, wanted, it, Optional.ofNullable(last.get(it.orgNumber()))))
                .toList();
    }

    private static void requireInvited(ReminderRequest wanted, List<ParticipantView> all) {
        if (wanted.agencies() == null) {
            return;
        }
        var invited = all.stream().map(ParticipantView::orgNumber).collect(Collectors.toSet());
        var faults = IntStream.range(0, wanted.agencies().size())
                .filter(position -> !invited.contains(wanted.agencies().get(position)))
                .mapToObj(position -> new Fault("/agencies/" + position, NOT_INVITED))
                .toList();
        Problem.refuse(faults);
    }

    /** Agencies are written to in bokmål or nynorsk. */
    private static Language language(String tag) {
        return tag.equals(Language.NN.tag()) ? Language.NN : Language.NB;
    }

    private ReminderDraft draft(
            Edition edition, ReminderRequest wanted, ParticipantView participant, Optional<ReminderView> last) {
        var reason = wanted.reason();
        var isAgain = wanted.againBecause() != null
                && last.filter(it -> it.status() == ReminderStatus.SENT).isPresent();
        var round = last.map(ReminderView::round).orElse(1) + (isAgain ? 1 : 0);
        var language = language(participant.language());
        var letter = ReminderLetter.of(
                reason,
                edition.year(),
                participant.name(),
                participant.deadline(),
                config.link(),
                language,
                wanted.paragraph());
        return new ReminderDraft(
                participant.orgNumber(),
                participant.name(),
                reason,
                round,
                isAgain
                        ? wanted.againBecause()
                        : last.map(ReminderView::againBecause).orElse(null),
                participant.contactEmail(),
                language.tag(),
                letter.subject(),
                letter.text(),
                Readiness.of(
                        participant.contactEmail(),
                        last.map(ReminderView::status).orElse(null),
                        isAgain));
    }
}
