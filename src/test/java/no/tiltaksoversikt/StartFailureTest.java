package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A start that fails says which setting helps. */
class StartFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new BindException("Address already in use"), "QUARKUS_HTTP_PORT"),
                Arguments.of(new BindException("Address already in use"), "TILTAK_HTTP_MANAGEMENT_PORT"),
                Arguments.of(new SQLException("no password", "28P01"), "QUARKUS_DATASOURCE_PASSWORD"),
                Arguments.of(new SQLException("refused", "08001"), "QUARKUS_DATASOURCE_JDBC_URL"),
                Arguments.of(new SQLException("no database", "3D000"), "QUARKUS_DATASOURCE_JDBC_URL"),
                Arguments.of(new SQLException("permission denied", "42501"), "QUARKUS_FLYWAY_USERNAME"),
                Arguments.of(
                        new SQLException("The driver does not support the provided URL: jdbc:mysql://x"),
                        "QUARKUS_DATASOURCE_JDBC_URL"),
                Arguments.of(
                        new IllegalStateException("It is wrong: look at TILTAK_X."), "It is wrong: look at TILTAK_X."),
                Arguments.of(new AccessDeniedException("/exports"), "TILTAK_EXPORT_FOLDER"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_setting_is_named_however_deep_the_cause_lies(Exception failure, String setting) {
        assertThat(StartFailure.adviceOn(new IllegalStateException(new RuntimeException(failure))))
                .hasValueSatisfying(
                        advice -> assertThat(advice).contains(setting).doesNotContain("\n"));
    }

    @Test
    void nothing_is_advised_on_what_is_unknown() {
        assertThat(StartFailure.adviceOn(new IllegalStateException("?"))).isEmpty();
        assertThat(StartFailure.adviceOn(new SQLException("syntax error", "42601")))
                .isEmpty();
        assertThat(StartFailure.adviceOn(null)).isEmpty();
    }

    @Test
    void a_database_that_does_not_start_names_its_folder() {
        assertThat(StartFailure.ofDatabase(Path.of("data"), new IOException("No space left")))
                .contains(Path.of("data").toAbsolutePath().toString(), "No space left", "TILTAK_DATA_DIR")
                .doesNotContain("\n");
        assertThat(StartFailure.ofDatabase(
                        Path.of("data"), new IllegalStateException("Missing embedded postgres binaries")))
                .contains("QUARKUS_DATASOURCE_JDBC_URL");
    }
}
