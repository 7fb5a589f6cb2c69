package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.sandbox.Sandbox;
import no.tiltaksoversikt.platform.text.NormalText;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds the lineages of measures, and each measure as last reported: in the latest earlier edition that is closed, with
 * corrections. Open editions do not count, since their measures may still change.
 */
@ApplicationScoped
public class Lineages {

    private static final String LAST = """
            select distinct on (asked.org_number, asked.reference) asked.org_number, asked.reference, m.id,
                m.from_revision
            from unnest(:agencies, :references, :lineages, :years) as asked (org_number, reference, lineage_id, from_year)
            join measure m on m.lineage_id = asked.lineage_id and m.edition_year between asked.from_year and :until
            join edition e on e.year = m.edition_year and e.state in ('CLOSED', 'FROZEN', 'PUBLISHED')
                and {current}
            order by asked.org_number, asked.reference, m.edition_year desc
            """.replace("{current}", Visibility.DIRECTORATE.conditionAt("m", "e.revision"));

    /** Years after which an agency is no longer reminded of a measure. */
    private static final int EXPECTED_FOR_YEARS = 2;

    private static final String REPORTED_LAST =
            """
            select m.org_number, m.reference, coalesce(m.name, m.reference) as name, m.edition_year
            from (
                select p.org_number, max(p.edition_year) as edition_year
                from participant p
                join edition earlier on earlier.year = p.edition_year
                    and earlier.state in ('CLOSED', 'FROZEN', 'PUBLISHED')
                where p.org_number = any (:agencies) and p.edition_year between :from and :year - 1
                group by p.org_number) as last
            join measure m on m.org_number = last.org_number and m.edition_year = last.edition_year
            join edition e on e.year = m.edition_year and {current}
            order by m.position
            """.replace("{current}", Visibility.DIRECTORATE.conditionAt("m", "e.revision"));

    private final Jdbi database;
    private final LineageEventStore events;
    private final Sandbox sandbox;

    public Lineages(Jdbi database, LineageEventStore events, Sandbox sandbox) {
        this.database = database;
        this.events = events;
        this.sandbox = sandbox;
    }

    public record MeasureKey(String orgNumber, String reference) {}

    /** The lineage of a measure, and the measure as last reported; empty if it is new. */
    public record Lineage(UUID id, Optional<Measure> last) {}

    /** A measure of an earlier edition, under the reference that it would have now. */
    public record ReportedLast(int edition, String reference, String name) {}

    private record Asked(MeasureKey key, LineageLinks.Past past) {}

    /** The lineages of an agency's measures, by their present reference. */
    public Map<String, Lineage> of(int editionYear, String orgNumber, Collection<String> references) {
        var found = new HashMap<String, Lineage>();
        var keys = references.stream()
                .map(reference -> new MeasureKey(orgNumber, reference))
                .toList();
        of(editionYear, keys).forEach((key, lineage) -> found.put(key.reference(), lineage));
        return found;
    }

    /** The lineages of measures of an edition. */
    public Map<MeasureKey, Lineage> of(int editionYear, Collection<MeasureKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var links = new LineageLinks(told(editionYear, keys));
        return of(editionYear, keys, key -> links);
    }

    /** A measure by the key that it had before the edition's lineage events. */
    public Optional<Measure> source(int editionYear, MeasureKey key) {
        return Optional.ofNullable(sources(editionYear, List.of(key)).get(key));
    }

    /** Measures by the keys that they had before the edition's lineage events. */
    public Map<MeasureKey, Measure> sources(int editionYear, Collection<MeasureKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var told = told(editionYear, keys);
        var found = new HashMap<MeasureKey, Measure>();
        of(editionYear, keys, key -> new LineageLinks(before(editionYear, key, told)))
                .forEach((key, lineage) -> lineage.last().ifPresent(measure -> found.put(key, measure)));
        return found;
    }

    private static List<LineageEvent> before(int editionYear, MeasureKey key, List<LineageEvent> told) {
        return told.stream()
                .filter(event ->
                        event.editionYear() < editionYear || !event.source().equals(key))
                .toList();
    }

    /**
     * Agencies' measures in the latest closed edition that each was invited to, in order; none if that edition is too old.
     * Measures that do not continue under a key of the agency are left out.
     */
    public Map<String, List<ReportedLast>> reportedLast(int editionYear, Collection<String> agencies) {
        if (agencies.isEmpty()) {
            return Map.of();
        }
        var last = database.withHandle(handle -> handle.createQuery(REPORTED_LAST)
                .bindArray("agencies", String.class, agencies)
                .bind("from", editionYear - EXPECTED_FOR_YEARS)
                .bind("year", editionYear)
                .map((row, context) -> Map.entry(
                        row.getString("org_number"),
                        new ReportedLast(
                                row.getInt("edition_year"),
                                NormalText.trim(row.getString("reference")),
                                row.getString("name"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        var told = new HashMap<MeasureKey, LineageEvent>();
        if (!last.isEmpty()) {
            events.ofEdition(editionYear, last.keySet()).forEach(event -> told.put(event.source(), event));
        }
        last.replaceAll((agency, measures) -> measures.stream()
                .flatMap(measure -> continued(measure, told.get(new MeasureKey(agency, measure.reference()))))
                .toList());
        return last;
    }

    private static Stream<ReportedLast> continued(ReportedLast measure, LineageEvent told) {
        if (told == null) {
            return Stream.of(measure);
        }
        return told.kind() == LineageEvent.Kind.CONTINUED
                ? Stream.of(new ReportedLast(measure.edition(), told.linkReference(), measure.name()))
                : Stream.empty();
    }

    private List<LineageEvent> told(int editionYear, Collection<MeasureKey> keys) {
        return events.until(
                editionYear, keys.stream().map(MeasureKey::orgNumber).distinct().toList());
    }

    private Map<MeasureKey, Lineage> of(
            int editionYear, Collection<MeasureKey> keys, Function<MeasureKey, LineageLinks> linksOf) {
        var links = keys.stream().distinct().collect(Collectors.toMap(Function.identity(), linksOf));
        var ids = last(
                editionYear,
                keys.stream()
                        .flatMap(key -> links.get(key).past(key).stream().map(past -> new Asked(key, past)))
                        .toList());
        var measures = ids.isEmpty()
                ? Map.<Measure.Key, Measure>of()
                : Measure.withKeys(new HashSet<>(ids.values())).stream()
                        .collect(Collectors.toMap(Measure::key, Function.identity()));
        var found = new HashMap<MeasureKey, Lineage>();
        for (var key : keys) {
            found.put(
                    key,
                    new Lineage(
                            sandbox.is(editionYear)
                                    ? MeasureId.lineageInSandbox(key)
                                    : links.get(key).stored(key),
                            Optional.ofNullable(ids.get(key)).map(measures::get)));
        }
        return found;
    }

    private Map<MeasureKey, Measure.Key> last(int editionYear, List<Asked> asked) {
        var found = new HashMap<MeasureKey, Measure.Key>();
        database.useHandle(handle -> handle.createQuery(LAST)
                .bindArray("agencies", String.class, each(asked, it -> it.key().orgNumber()))
                .bindArray(
                        "references", String.class, each(asked, it -> it.key().reference()))
                .bindArray("lineages", UUID.class, each(asked, it -> it.past().lineageId()))
                .bindArray("years", Integer.class, each(asked, it -> it.past().fromYear()))
                .bind("until", editionYear - 1)
                .map((row, context) -> Map.entry(
                        new MeasureKey(row.getString("org_number"), row.getString("reference")),
                        new Measure.Key(row.getObject("id", UUID.class), row.getInt("from_revision"), true)))
                .forEach(last -> found.put(last.getKey(), last.getValue())));
        return found;
    }

    private static <T> List<T> each(List<Asked> asked, Function<Asked, T> part) {
        return asked.stream().map(part).toList();
    }
}
