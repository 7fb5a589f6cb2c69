package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.validation.Finding;
import no.tiltaksoversikt.validation.OmittedFindings;
import no.tiltaksoversikt.validation.ValidationReport;
import org.hibernate.annotations.Immutable;

/** What an agency has in hand for one stored answer. */
@Entity
@Immutable
public class SubmissionReceipt extends PanacheEntityBase {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Id
    UUID id;

    Integer editionYear;
    String orgNumber;
    int revision;

    @Enumerated(EnumType.STRING)
    SubmissionState state;

    Instant receivedAt;
    boolean late;
    String contentHash;
    String ruleSet;
    int measureCount;
    String report;
    Integer answersTyped;
    Integer answersConfirmed;
    Integer answersChanged;

    /** The report that the receipt was made with, so that it is not read again to be sent. */
    @Transient
    private ValidationReport given;

    /** For Hibernate. */
    protected SubmissionReceipt() {}

    SubmissionReceipt(
            Submission submission,
            SubmissionState state,
            Instant receivedAt,
            boolean late,
            String contentHash,
            int measureCount,
            ValidationReport report,
            AnswerTally tally) {
        this.id = UUID.randomUUID();
        this.editionYear = submission.editionYear;
        this.orgNumber = submission.orgNumber;
        this.revision = submission.revision;
        this.state = state;
        // PostgreSQL keeps microseconds, and the receipt must read the same the second time.
        this.receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        this.late = late;
        this.contentHash = contentHash;
        this.ruleSet = report.ruleSet();
        this.measureCount = measureCount;
        this.report = write(report);
        this.given = report;
        this.answersTyped = tally.typed();
        this.answersConfirmed = tally.confirmed();
        this.answersChanged = tally.changed();
    }

    public UUID id() {
        return id;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    ValidationReport report() {
        return given != null ? given : read(ruleSet, report);
    }

    /** What a report that lists not all of its findings is stored as; one that does is stored as its list. */
    private record Truncated(List<Finding> findings, List<OmittedFindings> omitted) {}

    private static String write(ValidationReport report) {
        var stored = report.limitedTo(ValidationReport.MAX_FINDINGS);
        try {
            return MAPPER.writeValueAsString(
                    stored.omitted().isEmpty()
                            ? stored.findings()
                            : new Truncated(stored.findings(), stored.omitted()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Findings are plain data", impossible);
        }
    }

    private static ValidationReport read(String ruleSet, String stored) {
        try {
            if (stored.startsWith("[")) {
                return new ValidationReport(ruleSet, MAPPER.readValue(stored, new TypeReference<List<Finding>>() {}));
            }
            var truncated = MAPPER.readValue(stored, Truncated.class);
            return new ValidationReport(ruleSet, truncated.findings(), truncated.omitted(), List.of());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored report can't be read", damaged);
        }
    }
}
