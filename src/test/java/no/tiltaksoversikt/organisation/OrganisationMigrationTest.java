package no.tiltaksoversikt.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database of ministries and agencies without a history becomes. */
@Tag("full")
class OrganisationMigrationTest {

    private static final String BEFORE = "202611280402";

    @TempDir
    Path folder;

    private Connection connection;

    @Test
    void participants_keep_the_names_that_they_were_shown_with() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            migrate(database, BEFORE);
            connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), "");
            run("insert into ministry (code, org_number, name_nb, name_en, valid_from)"
                    + " values ('KMD', '972417858', 'Kommunaldepartementet', 'Ministry', '1995-06-07')");
            run(
                    "insert into agency (org_number, name_nb, name_nn, skate) values ('991825827', 'Difi', 'Difi nn', true)");
            run("insert into agency_affiliation (org_number, valid_from, ministry_code)"
                    + " values ('991825827', '2008-01-01', 'KMD')");
            run("insert into agency (org_number, name_nb, skate) values ('984195796', 'Domstolene', false)");
            for (var year : List.of(2018, 2019)) {
                run("insert into edition (year, questionnaire, opens_on, deadline, figure_basis, state, revision)"
                        + " values (" + year + ", '2019', '2018-05-01', '2019-08-30', 'PUBLIC', 'OPEN', 1)");
                run("insert into participant (edition_year, org_number, ministry_code, skate)" + " values (" + year
                        + ", '991825827', 'KMD', false)");
            }
            run("update edition set state = 'FROZEN' where year = 2018");

            migrate(database, "latest");

            assertThat(read(
                            "select concat_ws('|', edition_year, name_nb, name_nn, name_en, ministry_nb, ministry_en, skate)"
                                    + " from participant order by 1"))
                    .containsExactly(
                            "2018|Difi|Difi nn|Kommunaldepartementet|Ministry|f",
                            "2019|Difi|Difi nn|Kommunaldepartementet|Ministry|f");
            assertThat(read("select concat_ws('|', org_number, valid_from, nb, nn, en) from agency_name order by 1"))
                    .containsExactly("984195796|2017-01-01|Domstolene", "991825827|2008-01-01|Difi|Difi nn");
            assertThat(read("select concat_ws('|', org_number, valid_from, ministry_code, skate)"
                            + " from agency_affiliation order by 1"))
                    .containsExactly("984195796|2017-01-01|f", "991825827|2008-01-01|KMD|t");
            assertThat(read("select concat_ws('|', org_number, valid_from, valid_to, shipped, settled_until)"
                            + " from agency order by 1"))
                    .containsExactly("984195796|2017-01-01|t|2019-12-31", "991825827|2008-01-01|t|2019-12-31");
            assertThat(read("select concat_ws('|', code, valid_from, nb, nn, en) from ministry_name"))
                    .containsExactly("KMD|1995-06-07|Kommunaldepartementet|Ministry");
            connection.close();
        }
    }

    @Test
    void what_no_edition_rests_on_is_delivered_anew() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            migrate(database, BEFORE);
            connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), "");
            run("insert into ministry (code, org_number, name_nb, valid_from)"
                    + " values ('BFD', '972417793', 'Barne- og familiedepartementet', '1995-06-07')");

            migrate(database, "latest");

            assertThat(read("select code from ministry")).isEmpty();
            connection.close();
        }
    }

    private static void migrate(EmbeddedDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), "")
                .target(target)
                .load()
                .migrate();
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> read(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
