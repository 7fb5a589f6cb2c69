package no.tiltaksoversikt.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * Configures Jdbi, which runs SQL with named parameters. Its statements share the connection of the current transaction with
 * Hibernate. Transactions begin and end by {@code @Transactional} alone.
 */
@ApplicationScoped
public class NamedSql {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource database) {
        return over(database);
    }

    /** For a data source outside the container. */
    public static Jdbi over(DataSource database) {
        var jdbi = Jdbi.create(database);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // All other messages quote the parameters, and some of them are personal data.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.registerRowMapper(NamedSql::recordMapper);
        jdbi.registerArgument(new UuidArgument());
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(Boolean.class, "bool");
        jdbi.registerArrayType(UUID.class, "uuid");
        return jdbi;
    }

    /** Reads a row as a record, whose components are named like the columns. */
    private static Optional<RowMapper<?>> recordMapper(Type type, ConfigRegistry config) {
        return type instanceof Class<?> wanted && wanted.isRecord()
                ? Optional.of(ConstructorMapper.of(wanted))
                : Optional.empty();
    }

    /** Jdbi's own binds a null as a text, which PostgreSQL refuses for a column of UUIDs. */
    private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
        UuidArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value);
        }
    }
}
