package no.tiltaksoversikt.review.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding in an edition's answers for a case worker to look at, in no language yet.
 *
 * @param id a hash of edition, measure, rule and the answers concerned, so another answer gives another finding
 * @param rule the id of the warning or of the {@link ReviewCheck}
 * @param field the JSON name of the answer concerned; null for a warning, which may concern several
 * @param measure the row that the finding is about: in this edition or, if the measure has disappeared, in the one before
 * @param since the year of the earlier edition that is compared with; null if there is none
 * @param value the answer as JSON; null if there is none
 * @param before the answer in the earlier edition as JSON; null if there is none
 * @param reason the agency's reason for an acknowledged warning; null for other kinds
 * @param groups the groups in which an amount is an outlier; empty for other kinds
 */
record ReviewItem(
        UUID id,
        Kind kind,
        String rule,
        String field,
        Priority priority,
        Subject measure,
        Integer since,
        String value,
        String before,
        String reason,
        List<Group> groups,
        ReviewCase state) {

    /** The kinds of findings. */
    @Schema(name = "ReviewItemKind")
    enum Kind {
        ACKNOWLEDGED_WARNING,
        OUTLIER,
        SUDDEN_CHANGE
    }

    /** The priority, in the order of the list. */
    @Schema(name = "ReviewItemPriority")
    enum Priority {
        HIGH,
        MEDIUM,
        LOW
    }

    /** The measure that a finding is about. */
    record Subject(UUID id, int fromRevision, String agency, String ministry, String reference, String name) {}

    /** What the measures of a group share. */
    @Schema(name = "ReviewItemGrouping")
    enum Grouping {
        PHASE,
        MINISTRY
    }

    /**
     * A group of measures in which an amount is an outlier.
     *
     * @param code of the phase or the ministry
     * @param size the number of measures of the group with an amount above 0
     * @param median of these amounts in whole NOK
     * @param score the modified z-score of the amount's logarithm, two decimals
     */
    @Schema(name = "ReviewItemGroup")
    record Group(Grouping by, String code, int size, BigDecimal median, BigDecimal score) {}

    /** The same item with the case workers' present state. */
    ReviewItem in(ReviewCase now) {
        return new ReviewItem(id, kind, rule, field, priority, measure, since, value, before, reason, groups, now);
    }
}
