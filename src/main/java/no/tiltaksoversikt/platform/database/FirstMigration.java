package no.tiltaksoversikt.platform.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Makes the tables of an empty database in one transaction, which is faster than one for each migration. Later migrations keep
 * theirs: instances of the version before may be at work, and would wait for the locks of all.
 */
@Singleton
class FirstMigration implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        try (var connection = configuration.getDataSource().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select to_regclass('flyway_schema_history') is null")) {
            configuration.group(answer.next() && answer.getBoolean(1));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database can't be reached", unreachable);
        }
    }
}
