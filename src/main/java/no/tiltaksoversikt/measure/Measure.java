package no.tiltaksoversikt.measure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * One measure as answered in one edition, for reading; {@link MeasureStore} writes. Its id follows from edition, agency
 * and reference, so that its address is the same however often the agency answers.
 */
@Entity
@Immutable
public class Measure extends PanacheEntityBase {

    @Id
    UUID id;

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

    @Embedded
    MeasureAnswers answers;

    /** An agency's measures in an edition, in the order that it gave them. */
    public static List<Measure> ofAgency(int editionYear, String orgNumber) {
        return list(
                "editionYear = :year and orgNumber = :orgNumber order by position",
                Parameters.with("year", editionYear).and("orgNumber", orgNumber));
    }

    /** Those with some ids, in no order. */
    public static List<Measure> withIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The same measure in every edition that it is submitted to, the newest first. */
    public static List<Measure> ofLineage(UUID lineageId) {
        return list("lineageId = :lineage order by editionYear desc", Parameters.with("lineage", lineageId));
    }

    public static Optional<Measure> findByReference(int editionYear, String orgNumber, String reference) {
        return findByIdOptional(MeasureId.of(editionYear, orgNumber, reference));
    }

    /** Whether another of the agency's measures has the same name, ignoring case and white space. */
    public static boolean existsNamesake(int editionYear, String orgNumber, String reference, String nameKey) {
        return count(
                        "editionYear = :year and orgNumber = :orgNumber and nameKey = :nameKey and reference <> :reference",
                        Parameters.with("year", editionYear)
                                .and("orgNumber", orgNumber)
                                .and("nameKey", nameKey)
                                .and("reference", reference))
                > 0;
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

    /** What the measure has in common with itself in other editions. */
    public UUID lineageId() {
        return lineageId;
    }

    public String reference() {
        return reference;
    }

    /** Its place in the agency's answer, from 0. */
    public int position() {
        return position;
    }

    /** Whether it was first received after the deadline; that never changes. */
    public boolean late() {
        return late;
    }

    /** When it was first received. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The SHA-256 of its answers and acknowledgements, hexadecimal. */
    public String contentHash() {
        return contentHash;
    }

    public MeasureAnswers answers() {
        return answers;
    }
}
