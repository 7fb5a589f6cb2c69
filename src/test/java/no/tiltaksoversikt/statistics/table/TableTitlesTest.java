package no.tiltaksoversikt.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableTitlesTest {

    /** A table may have any variables beside its numbers and what holds for all of it. */
    @ParameterizedTest
    @EnumSource
    void no_title_of_tables_stands_twice(Language language) {
        var others = Stream.of(
                        "edition",
                        "revision",
                        "count-of-measures",
                        "percent",
                        "base",
                        "base-rule",
                        "where",
                        "population",
                        "answered",
                        "not-answered",
                        "not-asked",
                        "multiple-answers",
                        "verdict")
                .map(key -> Text.of("statistics", key));
        assertThat(Stream.concat(Variable.core().stream().map(Variable::label), others)
                        .map(label -> label.in(language)))
                .doesNotHaveDuplicates();
    }
}
