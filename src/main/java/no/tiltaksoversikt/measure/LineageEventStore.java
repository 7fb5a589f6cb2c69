package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads and adds events in the lineages of measures. The table is append-only. */
@ApplicationScoped
public class LineageEventStore {

    private static final String INSERT = """
            insert into lineage_event (edition_year, org_number, reference, kind, lineage_id, was_public, to_org_number,
                to_references, link_reference, note, at, organisation)
            values (:editionYear, :orgNumber, :reference, :kind, :lineageId, :wasPublic, :toOrgNumber,
                :toReferences, :linkReference, :note, :at, :organisation)
            """;
    private static final String TOLD = """
            select edition_year, org_number, reference, kind, lineage_id, was_public, to_org_number, to_references,
                link_reference, note, at, organisation, id
            from lineage_event
            where edition_year between :from and :until
                and (org_number = any (:agencies) or to_org_number = any (:agencies))
            """;
    private static final String SELECT = TOLD + "order by id";
    /** Without events that a later one replaces. It may lead to an agency that was not asked for. */
    private static final String LATEST = TOLD + """
                and not exists (select from lineage_event later
                    where later.edition_year = lineage_event.edition_year
                        and later.org_number = lineage_event.org_number
                        and later.reference = lineage_event.reference and later.id > lineage_event.id)
            """;

    private static final String SELECT_LATEST = LATEST + "order by id";
    private static final String UNTIL = LATEST + """
            union all
            select edition_year, org_number, reference, 'CONTINUED', lineage_id, was_public, null, '{}', normal_reference,
                null, to_timestamp(0), org_number, 0
            from unnormalised_reference
            where edition_year <= :until and org_number = any (:agencies) and reason in ('FROZEN', 'CORRECTED')
            order by id
            """;

    private final Jdbi database;

    public LineageEventStore(Jdbi database) {
        this.database = database;
    }

    /** Adds an event, in the caller's transaction. */
    public void add(LineageEvent event) {
        database.useHandle(handle -> handle.createUpdate(INSERT)
                .bindMethods(event)
                .bindArray("toReferences", String.class, event.toReferences())
                .execute());
    }

    /** The events of an edition about agencies' measures and those that moved to them, oldest first. */
    public List<LineageEvent> ofEdition(int editionYear, Collection<String> orgNumbers) {
        return select(SELECT, editionYear, editionYear, orgNumbers);
    }

    /** The same about one agency's measures, without events that a later one replaces. */
    public List<LineageEvent> latestOfEdition(int editionYear, String orgNumber) {
        return select(SELECT_LATEST, editionYear, editionYear, List.of(orgNumber));
    }

    /**
     * The same for several agencies, in an edition and all earlier ones. A measure whose stored reference is not in the normal
     * form continues under the normal form.
     */
    List<LineageEvent> until(int editionYear, Collection<String> orgNumbers) {
        return select(UNTIL, 0, editionYear, orgNumbers);
    }

    private List<LineageEvent> select(String statement, int from, int until, Collection<String> orgNumbers) {
        return database.withHandle(handle -> handle.createQuery(statement)
                .bind("from", from)
                .bind("until", until)
                .bindArray("agencies", String.class, orgNumbers)
                .mapTo(LineageEvent.class)
                .list());
    }
}
