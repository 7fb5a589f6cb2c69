package no.tiltaksoversikt.publication.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.statistics.counting.EditionCounts;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facets against somebody who counts measures one by one. */
@QuarkusTest
@Tag("full")
class FacetTest extends OverviewHttpTest {

    private static final long SEED = 20261125;
    private static final int LISTS = 60;
    private static final int MEASURES = 150;
    private static final long[] AMOUNTS = {0, 9_999_999, 10_000_000, 49_999_999, 50_000_000, 100_000_000, 100_000_001};
    private static final List<String> NAMES = List.of("alfa", "beta", "gamma", "delta");
    private static final List<String> ORDERS = List.of("relevance", "name", "-totalCost", "agency", "newest");
    private static final List<String> TAGS = List.of("sky", "Sky", "kart", "kai og kyst", "æøå");

    @Inject
    MeasureStore store;

    @Inject
    QuestionnaireCatalogue questionnaires;

    @Inject
    EditionCounts counts;

    private final Random random = new Random(SEED);

    @Test
    void totals_and_facets_are_what_somebody_counting_one_by_one_finds() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        var measures = measures(year, "2019");
        store.store(measures);
        for (var number = 0; number < LISTS; number++) {
            var filters = filters(measures);
            var word = random.nextInt(3) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : null;
            check(list(year), measures, filters, word);
        }
    }

    @Test
    void lists_of_a_frozen_edition_are_the_same_in_memory() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        var measures = measures(year, "2019");
        store.store(measures);
        var searches = IntStream.range(0, LISTS)
                .mapToObj(number -> {
                    var filters = filters(measures);
                    filters.put("q", List.of(NAMES.get(random.nextInt(NAMES.size()))));
                    return filters;
                })
                .toList();
        var lists = lists(searches);
        var before = answers(year, lists);
        move(year, "CLOSED");
        move(year, "FROZEN");
        while (counts.loaded(List.of(Edition.getByYear(year))).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(answers(year, lists)).isEqualTo(before);
        for (var filters : searches) {
            var word = filters.remove("q").get(0);
            check(list(year), measures, filters, word);
        }
    }

    /** Each search in different orders, some pages of it, and the same filters without words. */
    private List<Map<String, List<String>>> lists(List<Map<String, List<String>>> searches) {
        var lists = new ArrayList<>(searches);
        for (var search : searches.subList(0, LISTS / 3)) {
            var list = new LinkedHashMap<>(search);
            if (random.nextInt(3) == 0) {
                list.remove("q");
            }
            list.put("sort", List.of(ORDERS.get(random.nextInt(ORDERS.size()))));
            list.put("size", List.of("7"));
            list.put("page", List.of(String.valueOf(random.nextInt(4))));
            lists.add(list);
        }
        lists.add(Map.of("q", List.of("alfa -beta")));
        lists.add(Map.of("q", List.of("gam")));
        lists.add(Map.of("q", List.of("dleta")));
        lists.add(Map.of("q", List.of("nothing")));
        return lists;
    }

    /** For the public and for the directorate, which also sees exempt measures. */
    private List<Object> answers(int year, List<Map<String, List<String>>> searches) {
        return searches.stream()
                .flatMap(search -> Stream.of(anyone(), directorate())
                        .map(caller -> caller.queryParams(search)
                                .get(list(year))
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath())
                        .<Object>map(answer -> Arrays.asList(
                                answer.<Object>get("totalItems"),
                                answer.<Object>get("foundBy"),
                                answer.<Object>get("items.id"),
                                answer.<Object>get("facets"))))
                .toList();
    }

    @Test
    void facets_over_editions_count_where_the_question_was_asked() {
        var one = openEditionOf("2018", "2099-12-31", AGENCY, OTHER_AGENCY);
        var other = openEditionOf("2019", "2099-12-31", AGENCY, OTHER_AGENCY);
        var measures = new ArrayList<AnsweredMeasure>();
        measures.addAll(measures(one, "2018"));
        measures.addAll(measures(other, "2019"));
        store.store(measures);
        var years = List.of(String.valueOf(one), String.valueOf(other));
        for (var number = 0; number < LISTS / 3; number++) {
            var filters = filters(measures);
            filters.put("edition", years);
            check("/v1/measures", measures, filters, null);
        }
    }

    private void check(String path, List<AnsweredMeasure> measures, Map<String, List<String>> filters, String word) {
        var request = anyone().queryParam("size", 1);
        filters.forEach((name, codes) -> request.queryParam(name, codes.toArray()));
        if (word != null) {
            request.queryParam("q", word + " ");
        }
        var answer = request.get(path).then().statusCode(200).extract().jsonPath();
        var name = filters + " " + word;

        assertThat(answer.getLong("totalItems"))
                .as(name)
                .isEqualTo(measures.stream()
                        .filter(measure -> matches(measure, filters, word))
                        .count());
        List<Map<String, Object>> facets = answer.getList("facets");
        assertThat(facets).hasSizeGreaterThan(18);
        for (var facet : facets) {
            var id = (String) facet.get("id");
            if (id.equals("edition")) {
                continue;
            }
            var others = new HashMap<>(filters);
            others.remove(id);
            var counts = new TreeMap<String, Long>();
            measures.stream()
                    .filter(measure -> matches(measure, others, word))
                    .flatMap(measure -> codes(id, measure).stream())
                    .forEach(code -> counts.merge(code, 1L, Long::sum));
            assertThat(nonZero(facet)).as("%s under %s", id, name).isEqualTo(counts);
            if (!path.equals("/v1/measures")) {
                assertThat(((Number) facet.get("notAnswered")).longValue())
                        .as("without an answer to %s under %s", id, name)
                        .isEqualTo(measures.stream()
                                .filter(measure -> matches(measure, others, word))
                                .filter(measure -> codes(id, measure).isEmpty())
                                .count());
            }
            assertThat(selected(facet)).as("selected of %s", id).isSubsetOf(filters.getOrDefault(id, List.of()));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> nonZero(Map<String, Object> facet) {
        return new TreeMap<>(((List<Map<String, Object>>) facet.get("codes"))
                .stream()
                        .filter(code -> ((Number) code.get("count")).longValue() > 0)
                        .collect(Collectors.toMap(
                                code -> (String) code.get("code"), code -> ((Number) code.get("count")).longValue())));
    }

    @SuppressWarnings("unchecked")
    private static List<String> selected(Map<String, Object> facet) {
        return ((List<Map<String, Object>>) facet.get("codes"))
                .stream()
                        .filter(code -> (Boolean) code.get("selected"))
                        .map(code -> (String) code.get("code"))
                        .toList();
    }

    private static boolean matches(AnsweredMeasure measure, Map<String, List<String>> filters, String word) {
        return measure.answers().publishable()
                && (word == null || measure.answers().name().contains(word))
                && filters.entrySet().stream().allMatch(filter -> codes(filter.getKey(), measure).stream()
                        .anyMatch(filter.getValue()::contains));
    }

    private static List<String> codes(String id, AnsweredMeasure measure) {
        var answers = measure.answers();
        return switch (id) {
            case "tag" ->
                of(answers.tags()).stream().map(SearchFolding::key).distinct().toList();
            case "edition" -> of(measure.editionYear());
            case "agency" -> of(measure.orgNumber());
            case "ministry" -> of("NFD");
            case "skate" -> of(measure.orgNumber().equals(AGENCY));
            case "late" -> of(measure.late());
            case "internal" -> of(Objects.toString(answers.involvesOthers()).equals("NO"));
            case "crossCutting" ->
                of(involves(answers, "OTHER_STATE_SECTORS", "OTHER_LEVELS", "OTHER_SECTORS_AND_LEVELS"));
            case "municipal" -> of(involves(answers, "OTHER_LEVELS", "OTHER_SECTORS_AND_LEVELS"));
            case "costClass" -> of(costClass(answers.totalCost()));
            default -> of(answers.get(AnswerField.named(id).orElseThrow()));
        };
    }

    private static boolean involves(MeasureAnswers answers, String... parties) {
        return List.of(parties).contains(Objects.toString(answers.involvedParties()));
    }

    private static String costClass(Long amount) {
        if (amount == null) {
            return null;
        }
        if (amount < 10_000_000) {
            return "UNDER_10M";
        }
        if (amount < 50_000_000) {
            return "FROM_10M_TO_50M";
        }
        return amount <= 100_000_000 ? "FROM_50M_TO_100M" : "OVER_100M";
    }

    private static List<String> of(Object answer) {
        if (answer == null) {
            return List.of();
        }
        return answer instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(answer.toString());
    }

    /** Up to three filters with codes that some measure has. */
    private Map<String, List<String>> filters(List<AnsweredMeasure> measures) {
        var ids = new ArrayList<>(
                Stream.concat(Stream.of("tag"), Variable.core().stream().map(Variable::id))
                        .toList());
        Collections.shuffle(ids, random);
        var filters = new LinkedHashMap<String, List<String>>();
        for (var id : ids.subList(0, random.nextInt(4))) {
            var codes = IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(i -> codes(id, measures.get(random.nextInt(measures.size()))))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            if (!codes.isEmpty()) {
                filters.put(id, codes);
            }
        }
        return filters;
    }

    private List<AnsweredMeasure> measures(int year, String questionnaire) {
        return IntStream.range(0, MEASURES)
                .mapToObj(number -> new AnsweredMeasure(
                        year,
                        random.nextBoolean() ? AGENCY : OTHER_AGENCY,
                        "T-" + number,
                        number,
                        random.nextInt(5) == 0,
                        Instant.EPOCH,
                        "-",
                        answers(questionnaire),
                        questionnaires.get("2019"),
                        UUID.randomUUID()))
                .toList();
    }

    private MeasureAnswers answers(String questionnaire) {
        var answers = new LinkedHashMap<AnswerField, Object>();
        answers.put(AnswerField.NAME, String.join(" ", some(NAMES)));
        answers.put(AnswerField.PUBLISHABLE, random.nextInt(4) > 0);
        answers.put(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24");
        answers.put(AnswerField.TAGS, some(TAGS));
        for (var field : questionnaires.get(questionnaire).fields()) {
            var codes = new ArrayList<String>(
                    codesOf(questionnaires.get(questionnaire), field).stream().toList());
            Collections.shuffle(codes, random);
            if (random.nextInt(6) > 0) {
                switch (field.type()) {
                    case AMOUNT -> answers.put(field, AMOUNTS[random.nextInt(AMOUNTS.length)]);
                    case CODE -> answers.put(field, codes.get(0));
                    case CODES -> answers.put(field, List.copyOf(codes.subList(0, 1 + random.nextInt(3))));
                    case TEXT, EMAIL, BOOLEAN, INTEGER, TEXTS, NAMES, DATE -> {
                        // Nothing is counted by these.
                    }
                }
            }
        }
        return MeasureAnswers.of(answers);
    }

    private List<String> some(List<String> all) {
        var some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, 1 + random.nextInt(all.size() - 1)));
    }

    /** Without those of the question that a text goes with. */
    private static List<String> codesOf(Questionnaire questionnaire, AnswerField field) {
        return field.type() == AnswerField.Type.CODE || field.type() == AnswerField.Type.CODES
                ? questionnaire.codes(field)
                : List.of();
    }
}
