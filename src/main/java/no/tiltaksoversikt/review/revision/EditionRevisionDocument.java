package no.tiltaksoversikt.review.revision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import no.tiltaksoversikt.edition.Edition;
import org.hibernate.annotations.Immutable;

/**
 * A document of a frozen state that follows from the program. It is stored, since later versions of the program would differ.
 */
@Entity
@Immutable
@IdClass(EditionRevisionDocument.Key.class)
class EditionRevisionDocument extends PanacheEntityBase {

    /** The frozen state and the part of its manifest. */
    public record Key(Integer editionYear, Integer revision, String part) implements Serializable {}

    @Id
    Integer editionYear;

    @Id
    Integer revision;

    @Id
    String part;

    String document;

    /** For Hibernate. */
    protected EditionRevisionDocument() {}

    EditionRevisionDocument(int editionYear, int revision, ManifestPart part, String document) {
        this.editionYear = editionYear;
        this.revision = revision;
        this.part = part.word();
        this.document = document;
    }

    static String get(Edition frozen, ManifestPart part) {
        var key = new Key(frozen.year(), frozen.revision(), part.word());
        return EditionRevisionDocument.<EditionRevisionDocument>findById(key).document;
    }
}
