package no.tiltaksoversikt.review.revision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.hibernate.annotations.Immutable;

/** A frozen state of an edition, for ever. */
@Entity
@Immutable
@IdClass(EditionRevision.Key.class)
public class EditionRevision extends PanacheEntityBase {

    /** The edition's year and the revision, from 1. */
    public record Key(Integer editionYear, Integer revision) implements Serializable {}

    @Id
    Integer editionYear;

    @Id
    Integer revision;

    Instant frozenAt;
    String frozenBy;
    String reason;
    String manifest;
    String publicHash;
    String completeHash;
    String keyId;

    /** For Hibernate. */
    protected EditionRevision() {}

    /** How a state is vouched for: its manifest as JSON, and the two hashes with the key of the second. */
    record Seal(String manifest, String publicHash, String completeHash, String keyId) {}

    EditionRevision(int editionYear, int revision, Instant frozenAt, String frozenBy, String reason, Seal seal) {
        this.editionYear = editionYear;
        this.revision = revision;
        this.frozenAt = frozenAt;
        this.frozenBy = frozenBy;
        this.reason = reason;
        manifest = seal.manifest();
        publicHash = seal.publicHash();
        completeHash = seal.completeHash();
        keyId = seal.keyId();
    }

    /** The revisions of an edition, the first first. */
    public static List<EditionRevision> ofEdition(int editionYear) {
        return list("editionYear = ?1 order by revision", editionYear);
    }

    /** The edition's revision that was current at the time; the first where there was none yet. */
    static int currentAt(int editionYear, Instant time) {
        return EditionRevision.<EditionRevision>find(
                        "editionYear = ?1 and frozenAt <= ?2 order by revision desc", editionYear, time)
                .firstResultOptional()
                .map(it -> it.revision)
                .orElse(1);
    }

    /** The editions that are frozen without one, from before there were any. */
    static List<Integer> editionsWithout() {
        return find("select e.year from Edition e where e.state in (FROZEN, PUBLISHED)"
                        + " and not exists (select 1 from EditionRevision r where r.editionYear = e.year)")
                .project(Integer.class)
                .list();
    }

    public int revision() {
        return revision;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    static EditionRevision get(int editionYear, int revision) {
        return EditionRevision.<EditionRevision>findByIdOptional(new Key(editionYear, revision))
                .orElseThrow(
                        () -> new Problem(ProblemType.REVISION_NOT_FOUND).with("year", String.valueOf(editionYear)));
    }
}
