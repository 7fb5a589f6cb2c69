package no.tiltaksoversikt.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnTitlesTest {

    @ParameterizedTest
    @EnumSource
    void no_title_of_files_and_dictionary_stands_twice(Language language) {
        assertThat(ExportSchema.ALL.stream().map(column -> column.label().in(language)))
                .doesNotHaveDuplicates();
    }
}
