package no.tiltaksoversikt.submission;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.tiltaksoversikt.edition.Deadline;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.Lineages.Lineage;

/** An agency's answer while its participant is locked, and where what is decided about it is gathered. */
final class AnswerInHand {

    private final Edition edition;
    private final Deadline deadline;
    private final Submission submission;
    private final BatchWrites writes;
    private final Supplier<AnswerOutline> source;
    private final Map<Lineages.MeasureKey, Lineage> lineages;
    private AnswerOutline outline;

    AnswerInHand(
            Edition edition,
            Deadline deadline,
            Submission submission,
            BatchWrites writes,
            Supplier<AnswerOutline> source,
            Map<Lineages.MeasureKey, Lineage> lineages) {
        this.edition = edition;
        this.deadline = deadline;
        this.submission = submission;
        this.writes = writes;
        this.source = source;
        this.lineages = lineages;
    }

    Edition edition() {
        return edition;
    }

    Deadline deadline() {
        return deadline;
    }

    Submission submission() {
        return submission;
    }

    BatchWrites writes() {
        return writes;
    }

    /** The lineage of a measure that the batch is about. */
    Lineage lineage(String reference) {
        return lineages.get(new Lineages.MeasureKey(submission.orgNumber, reference));
    }

    /** What is submitted, in outline; read only where it is asked for. */
    AnswerOutline outline() {
        if (outline == null) {
            outline = source.get();
        }
        return outline;
    }

    /** The outline, where anybody has asked for it. */
    Optional<AnswerOutline> usedOutline() {
        return Optional.ofNullable(outline);
    }
}
