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

/** A frozen state of an edition; it never changes. */
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

    /** The proof of a state: its manifest as JSON, the public and the complete hash, and the key of the latter. */
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

    /** The revisions of an edition, oldest first. */
    public static List<EditionRevision> ofEdition(int editionYear) {
        return list("editionYear = ?1 order by revision", editionYear);
    }

    /** The revision that was current at a time; the first if there was none yet. */
    static int currentAt(int editionYear, Instant time) {
        return EditionRevision.<EditionRevision>find(
                        "editionYear = ?1 and frozenAt <= ?2 order by revision desc", editionYear, time)
                .firstResultOptional()
                .map(it -> it.revision)
                .orElse(1);
    }

    /** Frozen editions without a revision, from before revisions existed. */
    static List<Integer> editionsWithout() {
        return find("select e.year from Edition e where e.state in (FROZEN, PUBLISHED)"
                        + " and not exists (select 1 from EditionRevision r where r.editionYear = e.year)")
                .project(Integer.class)
                .list();
    }

    Manifest manifest() {
        return Manifest.read(manifest);
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
