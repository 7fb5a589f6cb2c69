package no.tiltaksoversikt.measure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import org.hibernate.annotations.Immutable;
import org.hibernate.jpa.HibernateHints;

/**
 * One measure as answered in one edition, for reading; {@link MeasureStore} writes. Its id follows from edition, agency
 * and reference: its address is the same however often the agency answers. {@link Visibility} says which rows a measure has.
 */
@Entity
@Immutable
@IdClass(Measure.Key.class)
public class Measure extends PanacheEntityBase {

    private static final int MOST_AT_ONCE = 10_000;
    private static final int FETCHED_AT_ONCE = 500;
    private static final String CURRENT = "from Measure m join Edition e on e.year = m.editionYear "
            + "where m.fromRevision <= e.revision and m.toRevision > e.revision ";
    private static final String LISTED = "and not e.sandbox ";
    private static final String AT_REVISION = "fromRevision <= :revision and toRevision > :revision";

    /** The key of a row: the measure, the revision that the row is valid from, and whether the directorate reads it. */
    public record Key(UUID id, Integer fromRevision, Boolean forDirectorate) implements Serializable {}

    @Id
    UUID id;

    @Id
    Integer fromRevision;

    @Id
    Boolean forDirectorate;

    Boolean forPublic;
    Integer toRevision;

    @Column(name = "edition_year")
    Integer editionYear;

    String orgNumber;
    String reference;
    Integer position;
    UUID lineageId;
    Boolean late;
    Instant receivedAt;
    String contentHash;
    String nameKey;
    String costClass;
    Boolean crossCutting;
    Boolean municipal;
    Boolean internal;

    @Embedded
    MeasureAnswers answers;

    /** For Hibernate. */
    protected Measure() {}

    private Measure(
            UUID id,
            int fromRevision,
            int editionYear,
            Lineages.MeasureKey key,
            int position,
            UUID lineageId,
            boolean late,
            Instant receivedAt) {
        this.id = id;
        this.fromRevision = fromRevision;
        this.editionYear = editionYear;
        orgNumber = key.orgNumber();
        reference = key.reference();
        this.position = position;
        this.lineageId = lineageId;
        this.late = late;
        this.receivedAt = receivedAt;
        answers = MeasureAnswers.of(Map.of());
    }

    /** An agency's measures as it reported them, in its order. */
    public static List<Measure> reportedBy(int editionYear, String orgNumber) {
        return list(
                "editionYear = :year and orgNumber = :orgNumber and fromRevision = 0 and forDirectorate order by position",
                Parameters.with("year", editionYear).and("orgNumber", orgNumber));
    }

    /** An agency's measures at a revision, with all answers or with those that the public sees. */
    public static List<Measure> ofAgency(int editionYear, String orgNumber, int revision, boolean forPublic) {
        return list(
                "editionYear = :year and orgNumber = :orgNumber and " + (forPublic ? "forPublic" : "forDirectorate")
                        + " and " + AT_REVISION + " order by position",
                Parameters.with("year", editionYear).and("orgNumber", orgNumber).and("revision", revision));
    }

    /**
     * Reads an edition's measures at a revision, agency by agency. Call it within a transaction: otherwise the driver fetches all
     * rows at once.
     */
    public static void forEachAgency(int editionYear, int revision, boolean forPublic, Consumer<List<Measure>> reader) {
        var found = Measure.<Measure>find(
                        "editionYear = :year and " + (forPublic ? "forPublic" : "forDirectorate") + " and "
                                + AT_REVISION + " order by orgNumber",
                        Parameters.with("year", editionYear).and("revision", revision))
                .withHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE);
        try (var stream = found.stream()) {
            var measures = stream.iterator();
            var next = measures.hasNext() ? measures.next() : null;
            while (next != null) {
                var ofAgency = new ArrayList<Measure>();
                var orgNumber = next.orgNumber;
                while (next != null && next.orgNumber.equals(orgNumber)) {
                    ofAgency.add(next);
                    next = measures.hasNext() ? measures.next() : null;
                }
                reader.accept(ofAgency);
                ofAgency.forEach(Measure::release);
            }
        }
    }

    /** The measures that differ between two revisions of an edition. */
    public static List<UUID> changedBetween(int editionYear, int since, int revision) {
        return find(
                        "select distinct id from Measure where editionYear = ?1 and"
                                + " (fromRevision > ?2 and fromRevision <= ?3 or toRevision > ?2 and toRevision <= ?3)",
                        editionYear,
                        since,
                        revision)
                .project(UUID.class)
                .list();
    }

    /** The number of measures with a total cost above an amount, as the public sees them at a revision. */
    public static long countAbove(int editionYear, int revision, long amount) {
        return count(
                "editionYear = :year and forPublic and answers.totalCost > :amount and " + AT_REVISION,
                Parameters.with("year", editionYear).and("amount", amount).and("revision", revision));
    }

    /** The number of measures that are exempt as a whole, at the edition's current revision. */
    static long countExempt(int editionYear) {
        return count(
                "select count(m) " + CURRENT + "and e.year = ?1 and m.forDirectorate and not m.answers.publishable",
                editionYear);
    }

    /** Detaches the entity, so that memory stays bounded while many rows are read. */
    private void release() {
        getEntityManager().detach(this);
    }

    /** The rows with these keys, in any order. */
    public static List<Measure> withKeys(Collection<Key> keys) {
        var wanted = Set.copyOf(keys);
        var ids = wanted.stream().map(Key::id).distinct().toList();
        var found = new ArrayList<Measure>();
        // A statement can have at most 65,535 parameters.
        for (var from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            found.addAll(list("id in ?1", ids.subList(from, Math.min(from + MOST_AT_ONCE, ids.size()))));
        }
        found.removeIf(it -> !wanted.contains(it.key()));
        return found;
    }

    /**
     * The rows of a measure at its edition's current revision: one, or one for each kind of reader. None of the sandbox.
     */
    public static List<Measure> current(UUID id) {
        return list("select m " + CURRENT + LISTED + "and m.id = ?1", id);
    }

    /** The rows of a measure at a revision: one, or one for each kind of reader. */
    public static List<Measure> at(UUID id, int revision) {
        return list("id = :id and " + AT_REVISION, Parameters.with("id", id).and("revision", revision));
    }

    /** The current state of a lineage's measures in all editions, newest first. */
    public static List<Measure> ofLineage(UUID lineageId) {
        return list("select m " + CURRENT + "and m.lineageId = ?1 order by m.editionYear desc", lineageId);
    }

    /** A measure as its agency reported it; without answers if the directorate added it. */
    public static Optional<Measure> reported(UUID id) {
        return find("id = ?1 and forDirectorate order by fromRevision", id)
                .<Measure>firstResultOptional()
                .map(first -> first.isAdded() ? first.withoutAnswers() : first);
    }

    /** A measure that the agency did not report, still without answers, positioned after the agency's last measure. */
    public static Measure added(
            Lineages.MeasureKey key, UUID lineageId, Edition edition, boolean isLate, Instant receivedAt) {
        return new Measure(
                MeasureId.of(edition.year(), key.orgNumber(), key.reference()),
                edition.revision(),
                edition.year(),
                key,
                nextPosition(edition.year(), key.orgNumber()),
                lineageId,
                isLate,
                receivedAt);
    }

    /** Whether the directorate added the measure. */
    public boolean isAdded() {
        return fromRevision > 0;
    }

    private Measure withoutAnswers() {
        var key = new Lineages.MeasureKey(orgNumber, reference);
        return new Measure(id, fromRevision, editionYear, key, position, lineageId, late, receivedAt);
    }

    /** Whether the agency has a measure with this reference in any revision of the edition. */
    public static boolean exists(int editionYear, String orgNumber, String reference) {
        return count("id", MeasureId.of(editionYear, orgNumber, reference)) > 0;
    }

    /** The position after an agency's last measure. */
    private static int nextPosition(int editionYear, String orgNumber) {
        return find(
                        "select coalesce(max(position), -1) + 1 from Measure where editionYear = ?1 and orgNumber = ?2",
                        editionYear,
                        orgNumber)
                .project(Integer.class)
                .singleResult();
    }

    /** The edition and agency of a measure. */
    public static Optional<Participant.Key> participantOf(UUID id) {
        return find("select editionYear, orgNumber from Measure where id = ?1 and forDirectorate", id)
                .project(Participant.Key.class)
                .firstResultOptional();
    }

    public static Optional<Measure> findByReference(int editionYear, String orgNumber, String reference) {
        return findByIdOptional(new Key(MeasureId.of(editionYear, orgNumber, reference), 0, true));
    }

    public Key key() {
        return new Key(id, fromRevision, forDirectorate);
    }

    /** Whether the row is for the public, without exempt answers. */
    public boolean forPublic() {
        return forPublic;
    }

    /** Whether the row is for readers who may see exempt answers. */
    public boolean forDirectorate() {
        return forDirectorate;
    }

    public UUID id() {
        return id;
    }

    public int editionYear() {
        return editionYear;
    }

    public String orgNumber() {
        return orgNumber;
    }

    /** The id that the measure shares with itself in other editions. */
    public UUID lineageId() {
        return lineageId;
    }

    public String reference() {
        return reference;
    }

    /** The position in the agency's answer, from 0. */
    public int position() {
        return position;
    }

    /** Whether the measure was first received after the deadline; never changes. */
    public boolean late() {
        return late;
    }

    /** When the measure was first received. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public MeasureAnswers answers() {
        return answers;
    }

    /** The interval of the total cost frame; null if this reader sees no cost. */
    public String costClass() {
        return costClass;
    }

    /** Whether it involves others across sectors or levels of government; null if hidden from this reader. */
    public Boolean crossCutting() {
        return crossCutting;
    }

    /** Whether it involves the municipal sector; null if hidden from this reader. */
    public Boolean municipal() {
        return municipal;
    }

    /** Whether it involves no other organisation; null if hidden from this reader. */
    public Boolean internal() {
        return internal;
    }
}
