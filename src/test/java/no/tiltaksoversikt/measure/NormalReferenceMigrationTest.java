package no.tiltaksoversikt.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import no.tiltaksoversikt.platform.database.NamedSql;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References of a database from before they were normalised. */
@Tag("full")
class NormalReferenceMigrationTest {

    private static final String BEFORE = "202611251811";
    private static final String AFTER = "202611280401";
    private static final String AGENCY = "991825827";

    @TempDir
    Path folder;

    private Connection connection;

    @Test
    void references_are_normalised_where_nothing_collides() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            migrate(database, BEFORE);
            connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), "");
            run(
                    "insert into ministry (code, org_number, name_nb, valid_from) values ('KDD', '972417858', 'KDD', '2020-01-01')");
            run("insert into agency (org_number, name_nb, skate) values ('" + AGENCY + "', 'Digdir', true)");
            edition(2024);
            edition(2025);
            measure(2024, "D-4 ");
            run("update edition set state = 'FROZEN' where year = 2024");
            measure(2025, " A-17\n");
            measure(2025, "A\u030a-1");
            measure(2025, "B-2 ");
            measure(2025, "B-2");
            measure(2025, "C 3");
            measure(2025, "\u200b");
            run("insert into acknowledgement (edition_year, org_number, reference, rule, answer_hash, reason, given_at)"
                    + " values (2025, '" + AGENCY + "', E' A-17\\n', 'cost-jump', 'x', 'Fordi', now())");
            run(
                    "insert into lineage_event (edition_year, org_number, reference, kind, lineage_id, was_public, to_references,"
                            + " link_reference, at, organisation) values (2025, '" + AGENCY + "', 'X ', 'CONTINUED',"
                            + " gen_random_uuid(), true, '{\"Y \"}', 'Y ', now(), '" + AGENCY + "')");

            migrate(database, AFTER);

            assertThat(read("select reference from measure where edition_year = 2025 order by reference collate \"C\""))
                    .containsExactly("A-17", "B-2", "B-2 ", "C 3", "Å-1", "\u200b");
            for (var reference : List.of("A-17", "Å-1", "B-2", "B-2 ", "C 3")) {
                assertThat(read("select id from measure where edition_year = 2025 and reference = '" + reference + "'"))
                        .containsExactly(MeasureId.of(2025, AGENCY, reference).toString());
            }
            assertThat(read("select reference from measure where edition_year = 2024"))
                    .containsExactly("D-4 ");
            assertThat(read("select reference from acknowledgement")).containsExactly("A-17");
            assertThat(read("select reference || link_reference || to_references::text from lineage_event"))
                    .containsExactly("XY{Y}");
            assertThat(read("select edition_year || ' ' || reference || '=' || normal_reference || ' ' || reason"
                            + " from unnormalised_reference order by edition_year, reason"))
                    .containsExactly("2024 D-4 =D-4 FROZEN", "2025 \u200b= BLANK", "2025 B-2 =B-2 COLLIDES");
            assertThat(pastOf(database, "D-4")).contains(MeasureId.lineageOf(AGENCY, "D-4 "));
            assertThat(pastOf(database, "B-2")).containsExactly(MeasureId.lineageOf(AGENCY, "B-2"));
            connection.close();
        }
    }

    private static List<UUID> pastOf(EmbeddedDatabase database, String reference) {
        var source = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), "")
                .getDataSource();
        var told = new LineageEventStore(NamedSql.over(source)).until(2026, List.of(AGENCY));
        return new LineageLinks(told)
                .past(new Lineages.MeasureKey(AGENCY, reference)).stream()
                        .map(LineageLinks.Past::lineageId)
                        .toList();
    }

    private static void migrate(EmbeddedDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), "")
                .target(target)
                .load()
                .migrate();
    }

    private void edition(int year) throws SQLException {
        run("insert into edition (year, questionnaire, opens_on, deadline, figure_basis, state, revision)" + " values ("
                + year + ", '2019', '2025-01-01', '2025-02-01', 'PUBLIC', 'OPEN', 0)");
        run("insert into participant (edition_year, org_number, ministry_code, skate)" + " values (" + year + ", '"
                + AGENCY + "', 'KDD', false)");
    }

    private void measure(int year, String reference) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into measure (id, edition_year, org_number, reference, position, lineage_id, late, received_at,
                    content_hash, name_key, name, publishable, cross_cutting, municipal, internal)
                values (?, ?, ?, ?, 0, ?, false, now(), 'x', 'x', 'x', true, false, false, true)
                """)) {
            insert.setObject(1, MeasureId.of(year, AGENCY, reference));
            insert.setInt(2, year);
            insert.setString(3, AGENCY);
            insert.setString(4, reference);
            insert.setObject(5, MeasureId.lineageOf(AGENCY, reference));
            insert.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> read(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
