package no.tiltaksoversikt.altinn.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AltinnSetupTest {

    private static final Map<String, String> CONNECTION = Map.of(
            "tiltak.altinn.app", "digdir/tiltaksoversikt",
            "tiltak.altinn.secret", "hemmelig",
            "tiltak.altinn.client-id", "9f8e7d6c-0000-4000-8000-000000000001",
            "tiltak.altinn.client-key", "{}");

    @Test
    void the_connection_is_complete_with_app_secret_client_id_and_key() throws IOException {
        assertThat(setup(CONNECTION).isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "secret", "client-id", "client-key"})
    void the_connection_is_incomplete_without_one_of_them(String missing) throws IOException {
        var settings = new HashMap<>(CONNECTION);
        settings.remove("tiltak.altinn." + missing);
        assertThat(setup(settings).isComplete()).isFalse();
    }

    private static AltinnSetup setup(Map<String, String> settings) throws IOException {
        var defaults =
                Path.of("src/main/resources/application.properties").toUri().toURL();
        return new AltinnSetup(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(defaults, 100), new PropertiesConfigSource(settings, "test", 200))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(AltinnConfig.class)
                .withMappingIgnore("tiltak.altinn.**")
                .build()
                .getConfigMapping(AltinnConfig.class));
    }
}
