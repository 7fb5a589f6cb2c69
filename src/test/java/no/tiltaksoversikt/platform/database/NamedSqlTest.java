package no.tiltaksoversikt.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.testing.HttpTest;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag(HttpTest.IN_SERVICE)
class NamedSqlTest {

    @Inject
    Jdbi sql;

    @Test
    void statements_share_the_current_transaction_and_do_not_end_it() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.useHandle(handle -> handle.execute("create temporary table seen (number int) on commit drop"));
            sql.useHandle(handle -> handle.createUpdate("insert into seen values (:number)")
                    .bind("number", 7)
                    .execute());
            List<Integer> numbers = sql.withHandle(handle -> handle.createQuery("select number from seen")
                    .mapTo(Integer.class)
                    .list());
            assertThat(numbers).containsExactly(7);
        });
    }

    @Test
    void a_rollback_takes_back_what_was_written_by_named_sql() {
        var before = entries();
        QuarkusTransaction.begin();
        sql.useHandle(handle -> handle.execute("""
            insert into audit_entry (at, organisation, action, subject, request_id)
            values (now(), 'test', 'test', 'test', 'test')
            """));
        assertThat(entries()).isEqualTo(before + 1);
        QuarkusTransaction.rollback();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void collections_are_bound_as_arrays() {
        var id = UUID.randomUUID();
        boolean found = sql.withHandle(
                handle -> handle.createQuery("select 'b' = any (:texts) and 2 = any (:numbers) and :id = any (:ids)")
                        .bindArray("texts", String.class, List.of("a", "b"))
                        .bindArray("numbers", Integer.class, List.of(1, 2))
                        .bind("id", id)
                        .bindArray("ids", UUID.class, List.of(id))
                        .mapTo(Boolean.class)
                        .one());
        assertThat(found).isTrue();
    }

    @Test
    void nothing_can_be_bound_where_a_uuid_belongs() {
        boolean isNull =
                sql.withHandle(handle -> handle.createQuery("select cast(null as uuid) is not distinct from :id")
                        .bind("id", (UUID) null)
                        .mapTo(Boolean.class)
                        .one());
        assertThat(isNull).isTrue();
    }

    @Test
    void the_message_of_a_failure_does_not_quote_the_parameters() {
        assertThatThrownBy(() -> sql.useHandle(handle -> handle.createUpdate("update no_such_table set a = :value")
                        .bind("value", "kari@example.com")
                        .execute()))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasCauseInstanceOf(SQLException.class)
                .message()
                .doesNotContain("kari@example.com")
                .contains("no_such_table");
    }

    private int entries() {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from audit_entry where action = 'test'")
                .mapTo(Integer.class)
                .one());
    }
}
