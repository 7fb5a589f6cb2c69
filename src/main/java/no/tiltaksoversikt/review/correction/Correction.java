package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The directorate's correction of one answer, beside the agency's own, in force from a revision on. */
@Entity
public class Correction extends PanacheEntityBase {

    @Schema(name = "CorrectionStatus")
    public enum Status {
        MADE,
        OBJECTED,
        UPHELD,
        WITHDRAWN
    }

    /** The directorate's decision on one of its corrections. */
    @Schema(name = "CorrectionDecisionOutcome")
    enum Decision {
        UPHELD,
        WITHDRAWN
    }

    @Id
    UUID id;

    /** The order of corrections, from a database sequence. */
    @Column(insertable = false, updatable = false)
    Long number;

    UUID act;
    Integer editionYear;
    String orgNumber;
    String reference;
    UUID measureId;
    String field;
    String oldValue;
    String newValue;
    String reason;
    Boolean isPublic;
    Instant madeAt;
    String madeBy;
    Integer fromRevision;
    String objection;
    Instant objectedAt;

    @Enumerated(EnumType.STRING)
    Decision decision;

    String decisionNote;
    Instant decidedAt;
    String decidedBy;
    Integer withdrawnFromRevision;

    /** For Hibernate. */
    protected Correction() {}

    /** The change of one answer, from and to JSON; null is no answer. */
    record Change(AnswerField field, JsonNode before, JsonNode after, boolean isPublic) {}

    /** What the corrections of one request share. */
    record Act(UUID id, String reason, Instant at, String by, int fromRevision) {}

    Correction(Measure measure, Change change, Act act) {
        id = UUID.randomUUID();
        this.act = act.id();
        editionYear = measure.editionYear();
        orgNumber = measure.orgNumber();
        reference = measure.reference();
        measureId = measure.id();
        field = change.field().jsonName();
        oldValue = change.before() == null ? null : change.before().toString();
        newValue = change.after() == null ? null : change.after().toString();
        reason = act.reason();
        isPublic = change.isPublic();
        madeAt = act.at();
        madeBy = act.by();
        fromRevision = act.fromRevision();
    }

    /** The measure of a correction and its act, read without loading the measure before it is locked. */
    record Place(UUID act, UUID measureId, String orgNumber) {}

    static Place placeOf(UUID id) {
        return find("select act, measureId, orgNumber from Correction where id = ?1", id)
                .project(Place.class)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(ProblemType.CORRECTION_NOT_FOUND));
    }

    /** The corrections of one request. */
    static List<Correction> ofAct(UUID act) {
        return list("act = ?1 order by field", act);
    }

    /** The corrections of an edition, in order. */
    static List<Correction> ofEdition(int editionYear) {
        return list("editionYear = ?1 order by number", editionYear);
    }

    /** The corrections of an agency's measures that no decision has been made on, in order. */
    static List<Correction> unsettledOf(int editionYear, String orgNumber) {
        return list("editionYear = ?1 and orgNumber = ?2 and decision is null order by number", editionYear, orgNumber);
    }

    /** The corrections of a measure in an edition, in order. */
    static List<Correction> ofMeasure(UUID measureId) {
        return list("measureId = ?1 order by number", measureId);
    }

    /** The corrections and withdrawals that an edition's next revision would contain. */
    public static long countAfter(int editionYear, int revision) {
        return count(
                "editionYear = :year and (fromRevision > :revision and withdrawnFromRevision is null"
                        + " or fromRevision <= :revision and withdrawnFromRevision > :revision)",
                Parameters.with("year", editionYear).and("revision", revision));
    }

    /** Whether it is in force at a revision. */
    boolean holdsAt(int revision) {
        return fromRevision <= revision && (withdrawnFromRevision == null || withdrawnFromRevision > revision);
    }

    Status status() {
        if (decision != null) {
            return decision == Decision.UPHELD ? Status.UPHELD : Status.WITHDRAWN;
        }
        return objection == null ? Status.MADE : Status.OBJECTED;
    }

    /** The corrected field, if the questionnaire asks it. */
    Optional<AnswerField> answerField(Questionnaire asked) {
        return asked.named(field);
    }

    /** Records the agency's objection. */
    void object(String why, Instant now) {
        if (status() != Status.MADE) {
            throw settled();
        }
        objection = why;
        objectedAt = now;
    }

    /** Upholds the correction after an objection. */
    void uphold(String note, Instant now, String by) {
        if (status() != Status.OBJECTED) {
            throw settled();
        }
        decide(Decision.UPHELD, note, now, by);
    }

    /** Withdraws the correction, with or without an objection, also after it was upheld. */
    void withdraw(String note, Instant now, String by, int revision) {
        if (status() == Status.WITHDRAWN) {
            throw settled();
        }
        decide(Decision.WITHDRAWN, note, now, by);
        withdrawnFromRevision = revision;
    }

    private void decide(Decision made, String note, Instant now, String by) {
        decision = made;
        decisionNote = note;
        decidedAt = now;
        decidedBy = by;
    }

    private Problem settled() {
        return new Problem(ProblemType.CORRECTION_SETTLED).with("status", status());
    }
}
