package no.tiltaksoversikt.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.statistics.TestQuestionnaires;
import no.tiltaksoversikt.statistics.variable.Criterion;
import org.junit.jupiter.api.Test;

class PopulationsTest {

    private static final List<String> FIGURES = List.of("9", "10", "key-numbers");

    private final FigureCatalogue figures = new FigureCatalogue(new QuestionnaireCatalogue());

    @Test
    void the_populations_are_the_published_facts() throws IOException {
        assertThat(all().map(Population::code)).containsExactlyInAnyOrderElementsOf(published("id"));
    }

    @Test
    void each_figure_that_shows_no_cross_tab_lists_populations() {
        var withoutCrossTab = figures.fixed(TestQuestionnaires.OF_2019).stream()
                .filter(figure -> figure.tabulation().isEmpty())
                .map(Figure::id);

        assertThat(withoutCrossTab).containsExactlyElementsOf(FIGURES);
    }

    @Test
    void only_what_an_edition_asks_for_is_counted_in_it() {
        var purposes = all().filter(it -> it.code().startsWith("purpose-")).toList();

        assertThat(purposes).hasSize(8);
        assertThat(purposes).allMatch(it -> it.isAskedBy(TestQuestionnaires.OF_2018));
        assertThat(purposes).noneMatch(it -> it.isAskedBy(TestQuestionnaires.OF_2019));
        assertThat(all().filter(it -> !purposes.contains(it))).allMatch(it -> it.isAskedBy(TestQuestionnaires.OF_2019));
    }

    @Test
    void a_population_is_a_part_of_its_base() {
        // With all criteria of the base among its own, or a narrower set of codes, no share exceeds 100.
        assertThat(all().filter(it -> it.base() != null)).allSatisfy(population -> assertThat(population.base())
                .allMatch(wider -> population.condition().stream().anyMatch(narrower -> isWithin(narrower, wider))
                        || population.code().startsWith("involves-")));
    }

    private static boolean isWithin(Criterion narrower, Criterion wider) {
        return narrower.variable().equals(wider.variable())
                && !narrower.negated()
                && wider.codes().containsAll(narrower.codes());
    }

    private Stream<Population> all() {
        return figures.fixed(TestQuestionnaires.OF_2019).stream().flatMap(figure -> figure.populations().stream());
    }

    private static List<String> published(String member) throws IOException {
        try (var json = PopulationsTest.class.getResourceAsStream("/reference/published-facts.json")) {
            var facts = new ObjectMapper().readTree(json).get("facts");
            return StreamSupport.stream(facts.spliterator(), false)
                    .map(fact -> fact.get(member))
                    .map(JsonNode::asText)
                    .distinct()
                    .toList();
        }
    }
}
