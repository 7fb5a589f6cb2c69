package no.tiltaksoversikt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedFactsTest {

    private static final SyntheticEdition IN_2018 = SyntheticEditions.edition2018();
    private static final SyntheticEdition IN_2019 = SyntheticEditions.edition2019();

    static Stream<PublishedFact> facts() {
        return PublishedFact.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void the_edition_reproduces_the_published_number(PublishedFact fact) {
        var tally = Tally.of(fact, fact.edition() == 2018 ? IN_2018 : IN_2019);

        if (fact.status().equals("approximate")) {
            assertThat(tally.isWithinOnePointOf(fact.value()))
                    .as(tally.toString())
                    .isTrue();
        } else if (fact.isPercent()) {
            assertThat(tally.percent()).as(tally.toString()).isEqualTo(fact.value());
        } else {
            assertThat(tally.count()).isEqualTo(fact.value());
        }
    }

    @Test
    void all_published_numbers_of_both_years_are_tested() {
        assertThat(facts().filter(fact -> fact.edition() == 2019)).hasSize(56);
        assertThat(facts().filter(fact -> fact.edition() == 2018)).hasSize(17);
    }
}
