package no.tiltaksoversikt.edition.section;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.text.Text;

/** The directorate's text in a chapter of the report, in Markdown, valid from a revision on. */
@Entity
@IdClass(ReportSection.Key.class)
public class ReportSection extends PanacheEntityBase {

    /** The edition, the chapter, and the first revision with this text. */
    public record Key(Integer editionYear, String id, Integer revision) implements Serializable {}

    @Id
    Integer editionYear;

    @Id
    String id;

    @Id
    Integer revision;

    String nb;
    String nn;
    String en;
    String justification;
    Instant changedAt;
    String changedBy;

    /** For Hibernate. */
    protected ReportSection() {}

    ReportSection(int editionYear, String id, int revision) {
        this.editionYear = editionYear;
        this.id = id;
        this.revision = revision;
    }

    void write(Text text, String why, Instant at, String by) {
        nb = text == null ? null : text.nb();
        nn = text == null ? null : text.nn();
        en = text == null ? null : text.en();
        justification = why;
        changedAt = at;
        changedBy = by;
    }

    /** The sections of the edition's current state; none before it is frozen. */
    public static List<ReportSection> inForce(Edition edition) {
        return edition.state().isFrozen() ? upTo(edition.year(), edition.revision()) : List.of();
    }

    /** The sections as the next frozen state will have them. */
    public static List<ReportSection> newest(Edition edition) {
        return upTo(edition.year(), next(edition));
    }

    /** The sections of a revision, frozen or not, by chapter. */
    public static List<ReportSection> upTo(int year, int revision) {
        var sections = new TreeMap<String, ReportSection>();
        ReportSection.<ReportSection>list("editionYear = ?1 and revision <= ?2 order by revision", year, revision)
                .forEach(section -> sections.put(section.id, section));
        return sections.values().stream().filter(section -> section.nb != null).toList();
    }

    static Optional<ReportSection> newest(Edition edition, String id) {
        return find("editionYear = ?1 and id = ?2 order by revision desc", edition.year(), id)
                .<ReportSection>firstResultOptional();
    }

    /** Whether the sections have changed since the last frozen state. */
    public static boolean arePending(Edition edition) {
        return !texts(newest(edition)).equals(texts(inForce(edition)));
    }

    private static Map<String, Text> texts(List<ReportSection> sections) {
        return sections.stream().collect(Collectors.toMap(ReportSection::id, ReportSection::text));
    }

    static int next(Edition edition) {
        return edition.state().isFrozen() ? edition.revision() + 1 : 1;
    }

    /** The chapter's id. */
    public String id() {
        return id;
    }

    public int revision() {
        return revision;
    }

    public Text text() {
        return new Text(nb, nn, en);
    }

    /** Why the text contains numbers that are not bound; null if it has none. */
    public String justification() {
        return justification;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The entity tag for If-Match. */
    public String tag() {
        return EntityTags.of(
                String.join("\0", id, nb, nn, en, String.valueOf(justification)).getBytes(StandardCharsets.UTF_8));
    }
}
