package no.tiltaksoversikt.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.value.ListWords;
import org.jdbi.v3.core.Jdbi;

/** The mappings that agencies have used, the last one of each agency and edition. */
@ApplicationScoped
class MappingStore {

    private static final String LAST = """
        select edition_year, mapping from list_mapping
        where org_number = :agency and edition_year <= :year
            and edition_year in (select e.year from edition e where e.year = :year or not e.sandbox)
        order by edition_year desc limit 1
        """;
    private static final String KEEP = """
        insert into list_mapping (edition_year, org_number, mapping, changed_at)
        values (:year, :agency, :mapping, :now)
        on conflict (edition_year, org_number) do update set mapping = excluded.mapping, changed_at = excluded.changed_at
        """;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST_HEADER = 500;

    private final Jdbi database;

    MappingStore(Jdbi database) {
        this.database = database;
    }

    /**
     * The mapping that an agency used last, in this edition or an earlier one; without columns if it has used none. Headings that
     * name another year than this one move with the year, since their columns no longer answer the question.
     */
    ListMapping last(int year, String agency) {
        return database.withHandle(handle -> handle.createQuery(LAST)
                        .bind("agency", agency)
                        .bind("year", year)
                        .map((row, context) -> {
                            var years = year - row.getInt("edition_year");
                            return read(row.getString("mapping"))
                                    .withColumns(column -> years > 0 && isOfAnotherYear(column, year)
                                            ? column.headed(ListWords.moved(column.header(), years))
                                            : column);
                        })
                        .findOne())
                .orElse(ListMapping.NONE);
    }

    void keep(int year, String agency, ListMapping mapping, Instant now) {
        database.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("year", year)
                .bind("agency", agency)
                .bind("mapping", write(mapping))
                .bind("now", now)
                .execute());
    }

    private static boolean isOfAnotherYear(ListMapping.Column column, int year) {
        return column.header() != null && ListWords.isOfAnotherYear(column.header(), year);
    }

    private static String kept(String header) {
        return header == null || header.length() > LONGEST_HEADER || header.indexOf('@') >= 0 ? null : header;
    }

    private static ListMapping read(String json) {
        try {
            return MAPPER.readValue(json, ListMapping.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Columns are stored by heading, since letters change. A "heading" with an e-mail address is left out: it is a row of
     * answers.
     */
    private static String write(ListMapping mapping) {
        var kept = mapping.withColumns(column -> column.headed(kept(column.header())));
        try {
            return MAPPER.writeValueAsString(new ListMapping(
                    kept.sheet(), null, kept.measuresInColumns(), kept.otherSheets(), kept.columns(), kept.values()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
