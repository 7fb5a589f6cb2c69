package no.tiltaksoversikt.submission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.validation.ValidationReport;

/** An agency's answer to an edition: what is submitted, and the draft beside it. */
@Entity
@IdClass(Submission.Key.class)
public class Submission extends PanacheEntityBase {

    /** The edition's year and the agency. */
    public record Key(Integer editionYear, String orgNumber) implements Serializable {}

    @Id
    Integer editionYear;

    @Id
    String orgNumber;

    int revision;
    boolean nothingToReport;
    Boolean late;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submitted_receipt")
    SubmissionReceipt submittedReceipt;

    /** Names the state of what is submitted: whatever changes it makes a new receipt. */
    @Column(name = "submitted_receipt", insertable = false, updatable = false)
    UUID submittedReceiptId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "draft_receipt")
    SubmissionReceipt draftReceipt;

    String draftBody;

    /** For Hibernate. */
    protected Submission() {}

    Submission(int editionYear, String orgNumber) {
        this.editionYear = editionYear;
        this.orgNumber = orgNumber;
    }

    static Optional<Submission> findByAgency(int editionYear, String orgNumber) {
        return findByIdOptional(new Key(editionYear, orgNumber));
    }

    /** The receipt of what an agency has submitted, drafts aside. */
    public static Optional<SubmissionReceipt> lastReceipt(int editionYear, String orgNumber) {
        return findByAgency(editionYear, orgNumber).map(it -> it.submittedReceipt);
    }

    static List<Submission> ofEdition(int editionYear) {
        return list("from Submission s left join fetch s.submittedReceipt where s.editionYear = ?1", editionYear);
    }

    /** The year of the latest earlier edition that takes no answers any more and that the agency has answered. */
    static Optional<Integer> lastBefore(int editionYear, String orgNumber) {
        return find("""
                        select max(s.editionYear) from Submission s, Edition e
                        where e.year = s.editionYear and s.editionYear < ?1 and s.orgNumber = ?2
                            and s.submittedReceipt is not null and e.state not in ('PLANNED', 'OPEN')
                        """, editionYear, orgNumber).project(Integer.class).singleResultOptional();
    }

    static Submission getByAgency(int editionYear, String orgNumber) {
        return findByAgency(editionYear, orgNumber)
                .filter(it -> it.current().isPresent())
                .orElseThrow(
                        () -> new Problem(ProblemType.SUBMISSION_NOT_FOUND).with("year", String.valueOf(editionYear)));
    }

    /** The receipt of what is read back: the draft where there is one, else what is submitted. */
    Optional<SubmissionReceipt> current() {
        return draftReceipt == null ? Optional.ofNullable(submittedReceipt) : Optional.of(draftReceipt);
    }

    ParticipantStatus status() {
        if (submittedReceipt == null) {
            return draftReceipt == null ? ParticipantStatus.NOT_STARTED : ParticipantStatus.DRAFT;
        }
        if (late) {
            return ParticipantStatus.LATE;
        }
        return nothingToReport ? ParticipantStatus.NOTHING_TO_REPORT : ParticipantStatus.SUBMITTED;
    }

    /** The number of submitted measures. */
    int measureCount() {
        return submittedReceipt == null ? 0 : submittedReceipt.measureCount;
    }

    boolean hasDraft() {
        return draftReceipt != null;
    }

    /** Whether exactly this is submitted already. */
    boolean isSubmitted(String contentHash) {
        return submittedReceipt != null && submittedReceipt.contentHash.equals(contentHash);
    }

    boolean isDrafted(String contentHash) {
        return draftReceipt != null && draftReceipt.contentHash.equals(contentHash);
    }

    /** Makes the answer count; a draft has then served its purpose. The receipt is the caller's to store. */
    SubmissionReceipt submit(Content content, ValidationReport report, AnswerTally tally, Instant now, boolean isLate) {
        revision++;
        nothingToReport = content.nothingToReport();
        if (late == null) {
            late = isLate;
        }
        submittedReceipt = new SubmissionReceipt(
                this, SubmissionState.SUBMITTED, now, isLate, content.hash(), content.measureCount(), report, tally);
        submittedReceiptId = submittedReceipt.id();
        dropDraft();
        return submittedReceipt;
    }

    /** Keeps an answer, finished or not, beside what is submitted. */
    SubmissionReceipt draft(
            Content content, String body, ValidationReport report, AnswerTally tally, Instant now, boolean isLate) {
        revision++;
        draftReceipt = new SubmissionReceipt(
                this, SubmissionState.DRAFT, now, isLate, content.hash(), content.measureCount(), report, tally);
        draftReceipt.persist();
        draftBody = body;
        return draftReceipt;
    }

    void withdrawDraft() {
        if (draftReceipt == null) {
            throw new Problem(ProblemType.SUBMISSION_IS_FINAL);
        }
        dropDraft();
    }

    void dropDraft() {
        draftReceipt = null;
        draftBody = null;
    }

    /** What a receipt vouches for. */
    record Content(String hash, boolean nothingToReport, int measureCount) {}
}
