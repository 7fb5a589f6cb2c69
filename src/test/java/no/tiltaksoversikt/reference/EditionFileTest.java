package no.tiltaksoversikt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditionFileTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "reference");

    static Stream<Arguments> editions() {
        return Stream.of(Arguments.of(2018, GeneratedFile.of2018()), Arguments.of(2019, GeneratedFile.of2019()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void the_shipped_edition_is_the_generated_one(int year, String generated) throws IOException {
        var shipped = FOLDER.resolve(year + ".json");
        if (Boolean.getBoolean("reference.update")) {
            Files.writeString(shipped, generated);
        }
        assertThat(Files.readString(shipped))
                .as("Run ./mvnw test -Dtest=EditionFileTest -Dreference.update=true and commit " + shipped)
                .isEqualTo(generated);
    }
}
