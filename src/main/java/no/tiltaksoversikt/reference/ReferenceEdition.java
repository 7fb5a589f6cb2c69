package no.tiltaksoversikt.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;
import no.tiltaksoversikt.edition.EditionPlan;
import no.tiltaksoversikt.edition.EditionService;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.edition.VisibleFrom;
import no.tiltaksoversikt.edition.participant.ParticipantList;
import no.tiltaksoversikt.edition.participant.ParticipantListService;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.submission.SubmissionService;
import no.tiltaksoversikt.submission.WriteContext;
import org.jboss.logging.Logger;

/** Takes a reference edition through its life by the same code as every other edition. */
@ApplicationScoped
class ReferenceEdition {

    private static final Logger LOG = Logger.getLogger(ReferenceEdition.class);
    private static final Caller DIRECTORATE = Caller.ofService("991825827");

    private final EditionService editions;
    private final ParticipantListService lists;
    private final SubmissionService submissions;

    ReferenceEdition(EditionService editions, ParticipantListService lists, SubmissionService submissions) {
        this.editions = editions;
        this.lists = lists;
        this.submissions = submissions;
    }

    /**
     * Plans, opens, submits, closes, freezes and publishes the edition, as far as not done yet. Returns false if there was
     * nothing to do.
     */
    boolean publish(int year) {
        if (stateOf(year) == EditionState.PUBLISHED) {
            return false;
        }
        var known = Edition.findByYear(year);
        var file = EditionFile.read(year);
        if (known.isPresent() && !known.get().note().equals(Optional.of(file.note()))) {
            // The directorate's own edition of this year.
            return false;
        }
        LOG.infof(
                "Edition %d: %d agencies invited, %d responses",
                year, file.participants().size(), file.submissions().size());
        var plan = file.plan();
        if (known.isEmpty()) {
            editions.planAnnotated(year, plan, file.note(), DIRECTORATE, noonOf(plan.opensOn()));
        }
        if (stateOf(year) == EditionState.PLANNED) {
            lists.replace(year, new ParticipantList(file.participants()), DIRECTORATE, noonOf(plan.opensOn()));
            move(year, EditionState.OPEN, plan.opensOn());
        }
        if (stateOf(year) == EditionState.OPEN) {
            // One transaction, since hundreds take a noticeable part of a first start.
            QuarkusTransaction.requiringNew()
                    .timeout(EditionArchive.TIME_LIMIT_SECONDS)
                    .run(() -> answer(file));
            move(year, EditionState.CLOSED, plan.dataAsOf());
        }
        if (stateOf(year) == EditionState.CLOSED) {
            move(year, EditionState.FROZEN, plan.dataAsOf());
        }
        move(year, EditionState.PUBLISHED, plan.publishesOn());
        return true;
    }

    /** Opens an edition of this year with another one's questionnaire and still existing participants, unless there is one. */
    void open(int year, int model) {
        if (Edition.findByYear(year).isEmpty()) {
            var file = EditionFile.read(model);
            var plan = new EditionPlan(
                    file.plan().questionnaire(),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    null,
                    null,
                    FigureBasis.PUBLIC,
                    VisibleFrom.OPEN);
            var noon = noonOf(plan.opensOn());
            editions.plan(year, plan, DIRECTORATE, noon);
            lists.copy(year, model, Language.NB, DIRECTORATE, noon);
            move(year, EditionState.OPEN, plan.opensOn());
        }
    }

    private static EditionState stateOf(int year) {
        Edition.getEntityManager().clear();
        return Edition.findByYear(year).map(Edition::state).orElse(null);
    }

    private void move(int year, EditionState next, LocalDate day) {
        editions.move(year, new EditionService.Step(next, true, null), DIRECTORATE, () -> noonOf(day));
    }

    private void answer(EditionFile file) {
        var bodies = new LinkedHashMap<WriteContext, JsonNode>();
        file.submissions()
                .forEach(submission -> bodies.put(
                        new WriteContext(
                                file.year(),
                                submission.orgNumber(),
                                Caller.ofService(submission.orgNumber()),
                                submission.receivedAt()),
                        submission.body()));
        submissions.replaceAll(bodies);
        LOG.infof("Edition %d: %d agencies have responded", file.year(), bodies.size());
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Clocks.NORWAY).toInstant();
    }
}
