package no.tiltaksoversikt.platform.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes the tables of an empty database in one transaction, which is faster than one for each migration. Later migrations keep
 * theirs: instances of the version before may be at work, and would wait for the locks of all.
 */
@Singleton
class FirstMigration implements FlywayConfigurationCustomizer {

    private static final String IS_EMPTY = "select to_regclass('flyway_schema_history') is null";

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.group(Jdbi.create(configuration.getDataSource())
                .withHandle(handle ->
                        handle.createQuery(IS_EMPTY).mapTo(Boolean.class).one()));
    }
}
