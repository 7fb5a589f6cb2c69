package no.tiltaksoversikt.publication.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.prose.Numbers.Quantity;
import no.tiltaksoversikt.publication.prose.Sentence.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    private final Map<String, Quantity> quantities = new HashMap<>();
    private final Map<String, Quantity> compared = new HashMap<>();

    private final Numbers numbers = new Numbers() {
        @Override
        public Optional<Quantity> quantity(String name) {
            return Optional.ofNullable(quantities.get(name));
        }

        @Override
        public Optional<Quantity> compared(String name) {
            return Optional.ofNullable(compared.get(name));
        }

        @Override
        public Optional<String> fact(String name) {
            return Optional.of("2019").filter(fact -> name.equals("year"));
        }
    };

    private Optional<String> said(String template) {
        return said(template, Language.NB);
    }

    private Optional<String> said(String template, Language language) {
        return new Sentence(null, template, template, template, null, null)
                .say(numbers, language)
                .map(Sentence.Said::text);
    }

    private static Sentence read(String yaml) throws JsonProcessingException {
        return new YAMLMapper().readValue(yaml, Sentence.class);
    }

    private void compare(long before, long baseBefore, long after, long base, Verdict verdict, String note) {
        compared.put(
                "x",
                new Quantity(
                        after,
                        base,
                        new Quantity.Before(
                                2018,
                                verdict == Verdict.BREAK ? null : before,
                                baseBefore,
                                verdict,
                                Stream.ofNullable(note).toList()),
                        List.of()));
    }

    @Test
    void a_sentence_has_its_numbers_and_facts_and_a_capital() {
        quantities.put("x", Quantity.of(64L, 100L));

        assertThat(said("{x.share} i {year}: {x.count} av {x.base}, {x.percent} prosent, {x.rest} ikke"))
                .contains("Godt over halvparten i 2019: 64 av 100, 64 prosent, 36 ikke");
    }

    @Test
    void a_sentence_that_lacks_a_number_is_not_said() {
        quantities.put("x", Quantity.of(3L, null));

        assertThat(said("{y.count}")).isEmpty();
        assertThat(said("{x.percent}")).isEmpty();
        assertThat(said("{x.before.count}")).isEmpty();
        assertThat(said("{other}")).isEmpty();
        assertThat(said("{x.nonsense}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,100,Ingen", "1,100,Svært få", "10,100,Omtrent en tidel", "134,432,Litt under en tredjedel",
        "181,432,Omtrent to femdeler", "50,100,Halvparten", "218,432,Omtrent halvparten", "56,100,Litt over halvparten",
        "301,418,Over to tredjedeler", "99,100,Nesten alle", "100,100,Alle"
    })
    void words_follow_the_exact_share(long count, long base, String words) {
        quantities.put("x", Quantity.of(count, base));

        assertThat(said("{x.share}")).contains(words);
        assertThat(said("I {x.share} av tiltakene"))
                .contains("I " + words.toLowerCase(Locale.ROOT) + (count == base ? "" : " av") + " tiltakene");
    }

    @Test
    void one_measure_is_no_share() {
        quantities.put("x", Quantity.of(1L, 1L));

        assertThat(said("{x.share}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "40,60,en kraftig økning",
        "50,56,en økning",
        "50,51,en svak økning",
        "50,50,så godt som uendret",
        "50,49,en svak nedgang",
        "50,44,en nedgang",
        "60,40,en kraftig nedgang"
    })
    void words_follow_the_direction_and_size_of_a_change(long before, long after, String words) {
        compare(before, 100, after, 100, Verdict.COMPARABLE, null);

        assertThat(said("Det er {x.change}.")).contains("Det er " + words + ".");
    }

    @Test
    void a_share_that_rounds_to_nothing_or_all_is_not_called_so() {
        quantities.put("few", Quantity.of(1L, 1000L));
        quantities.put("most", Quantity.of(999L, 1000L));

        assertThat(said("{few.percent} og {most.percent} prosent")).contains("Under 1 og over 99 prosent");
    }

    @ParameterizedTest
    @CsvSource({"0,Ingen svarte", "1,Én svarte", "2,2 svarte", "12345,12\u00a0345 svarte"})
    void the_form_follows_the_number(long count, String said) {
        quantities.put("x", Quantity.of(count, null));

        assertThat(said("{x.count: ingen svarte | én svarte | # svarte}")).contains(said);
    }

    @Test
    void large_numbers_are_grouped_as_the_language_does() {
        quantities.put("x", Quantity.of(12_345L, null));

        assertThat(said("{x.count}", Language.EN)).contains("12,345");
    }

    @Test
    void the_largest_categories_are_named_unless_too_many_are_equal() {
        quantities.put("x", ranked(5, 3, 3, 1, 0));
        quantities.put("equal", ranked(2, 2, 2));
        quantities.put("none", ranked(0, 0));

        assertThat(said("{x.top1}")).contains("C0");
        assertThat(said("{x.top2}")).contains("C0, C1 og C2");
        assertThat(said("{x.top9}")).contains("C0, C1, C2 og C3");
        assertThat(said("{equal.top1}")).isEmpty();
        assertThat(said("{none.top1}")).isEmpty();
    }

    private static Quantity ranked(long... counts) {
        var categories = new java.util.ArrayList<Quantity.Category>();
        for (var count : counts) {
            categories.add(new Quantity.Category("C" + categories.size(), count));
        }
        return new Quantity(null, 10L, null, categories);
    }

    @Test
    void across_a_break_nothing_is_compared_and_the_break_can_be_named() throws JsonProcessingException {
        compare(50, 100, 60, 100, Verdict.BREAK, "Spørsmålet er endret.");

        assertThat(said("{x.change}")).isEmpty();
        assertThat(said("{x.before.percent}")).isEmpty();
        assertThat(read("{when: x.verdict is BREAK, nb: Brudd, nn: Brot, en: Break}")
                        .say(numbers, Language.NB))
                .isPresent();
    }

    @Test
    void a_comparison_brings_its_note() {
        compare(50, 100, 60, 100, Verdict.WITH_NOTE, "Spørsmålet er endret.");

        var said = new Sentence(null, "Det er {x.change}.", "x", "x", null, null).say(numbers, Language.NB);

        assertThat(said.orElseThrow().comparisons()).containsExactly("Spørsmålet er endret.");
    }

    @ParameterizedTest
    @CsvSource({
        "x.count > 5,true",
        "x.count > 6,false",
        "x.count >= 6 and x.percent < 50,false",
        "x.count = y.count,false",
        "y.count < x.count,true",
        "z.count < 1,false"
    })
    void a_condition_compares_numbers_and_a_missing_one_never_holds(String condition, boolean holds) {
        quantities.put("x", Quantity.of(6L, 12L));
        quantities.put("y", Quantity.of(2L, 12L));

        assertThat(Condition.of(condition).holds(numbers)).isEqualTo(holds);
    }

    @Test
    void the_first_that_can_be_said_is_said() throws JsonProcessingException {
        quantities.put("x", Quantity.of(6L, 12L));
        var sentence = read("""
            first:
              - {when: x.count > 9, nb: mange, nn: mange, en: many}
              - {nb: "{y.count}", nn: "{y.count}", en: "{y.count}"}
              - {nb: noen, nn: nokre, en: some}
              - {nb: ellers, nn: elles, en: else}
            """);

        assertThat(sentence.say(numbers, Language.NN).map(Sentence.Said::text)).contains("nokre");
    }

    @Test
    void a_faulty_sentence_does_not_load() {
        assertThatThrownBy(() -> read("{nb: bare, nn: bokmål}")).hasMessageContaining("lacks its en");
        assertThatThrownBy(() -> read("{when: x.count nearly 5, nb: a, nn: b, en: c}"))
                .hasMessageContaining("No condition");
    }
}
