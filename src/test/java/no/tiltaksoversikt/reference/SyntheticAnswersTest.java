package no.tiltaksoversikt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Beneficiary;
import no.tiltaksoversikt.measure.Code.ExpectedEffect;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.Code.Technology;
import no.tiltaksoversikt.measure.Follows;
import no.tiltaksoversikt.measure.MeasureAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the validation would find; see the rules of severity ERROR. */
class SyntheticAnswersTest {

    private static final List<AnswerField> MANDATORY_IN_BOTH_YEARS = List.of(
            AnswerField.NAME,
            AnswerField.CONTACT_EMAIL,
            AnswerField.PUBLISHABLE,
            AnswerField.FINANCING,
            AnswerField.PHASE,
            AnswerField.INVOLVES_OTHERS,
            AnswerField.DELIVERABLE,
            AnswerField.BENEFICIARIES,
            AnswerField.DEVELOPS_SHARED,
            AnswerField.REUSES_SHARED);

    private static final List<AnswerField> NEW_IN_2019 = List.of(
            AnswerField.EXPECTED_EFFECTS,
            AnswerField.EXPECTED_EFFECTS_OTHER,
            AnswerField.TECHNOLOGIES,
            AnswerField.TECHNOLOGIES_OTHER,
            AnswerField.INNOVATION);

    static Stream<SyntheticEdition> editions() {
        return Stream.of(SyntheticEditions.edition2018(), SyntheticEditions.edition2019());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void every_mandatory_question_is_answered(SyntheticEdition edition) {
        assertThat(answers(edition)).allSatisfy(answers -> assertThat(MANDATORY_IN_BOTH_YEARS)
                .extracting(answers::get)
                .doesNotContainNull());
    }

    @Test
    void the_questions_of_the_other_year_are_not_answered() {
        assertThat(answers(SyntheticEditions.edition2018())).allSatisfy(answers -> {
            assertThat(NEW_IN_2019).extracting(answers::get).containsOnlyNulls();
            assertThat(answers.phase()).isNotEqualTo(Phase.OPERATION);
        });
        assertThat(answers(SyntheticEditions.edition2019())).allSatisfy(answers -> {
            assertThat(answers.mainPurpose()).isNull();
            assertThat(answers.expectedEffects()).isNotNull();
            assertThat(answers.technologies()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("editions")
    void a_question_with_a_condition_is_answered_exactly_when_it_applies(SyntheticEdition edition) {
        assertThat(answers(edition)).allSatisfy(answers -> {
            assertThat(answers.exemptionBasis() == null).isEqualTo(answers.publishable());
            assertThat(answers.involvedParties() != null)
                    .isEqualTo(InvolvesOthers.YES.name().equals(answers.involvesOthers()));
            assertThat(answers.ksDialogue() != null).isEqualTo(Follows.municipal(answers));
        });
    }

    @ParameterizedTest
    @MethodSource("editions")
    void choices_keep_within_their_number_and_say_what_other_is(SyntheticEdition edition) {
        assertThat(answers(edition)).allSatisfy(answers -> {
            var effects = orEmpty(answers.expectedEffects());
            var technologies = orEmpty(answers.technologies());
            assertThat(effects).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
            assertThat(answers.beneficiaries()).hasSizeBetween(1, 2).doesNotHaveDuplicates();
            assertThat(technologies.contains(Technology.NOT_RELEVANT.name()) && technologies.size() > 1)
                    .isFalse();
            assertThat(answers.expectedEffectsOther() != null).isEqualTo(effects.contains(ExpectedEffect.OTHER.name()));
            assertThat(answers.beneficiariesOther() != null)
                    .isEqualTo(answers.beneficiaries().contains(Beneficiary.OTHER.name()));
            assertThat(answers.technologiesOther() != null).isEqualTo(technologies.contains(Technology.OTHER.name()));
        });
    }

    @ParameterizedTest
    @MethodSource("editions")
    void amounts_are_plausible_and_the_budget_is_within_the_total(SyntheticEdition edition) {
        assertThat(answers(edition)).allSatisfy(answers -> {
            assertThat(Stream.of(answers.totalCost(), answers.currentYearBudget())
                            .filter(Objects::nonNull))
                    .allMatch(amount -> amount == 0 || (amount >= 10_000 && amount <= 100_000_000_000L));
            if (answers.totalCost() != null && answers.currentYearBudget() != null) {
                assertThat(answers.currentYearBudget()).isLessThanOrEqualTo(answers.totalCost());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("editions")
    void references_and_names_are_unique_within_an_agency(SyntheticEdition edition) {
        assertThat(edition.measures())
                .extracting(measure -> measure.orgNumber() + measure.reference())
                .doesNotHaveDuplicates();
        assertThat(edition.measures())
                .extracting(measure ->
                        measure.orgNumber() + measure.answers().name().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(edition.measures()).extracting(SyntheticMeasure::reference).allMatch(it -> it.length() <= 64);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void texts_fit_and_name_nobody(SyntheticEdition edition) {
        assertThat(answers(edition)).allSatisfy(answers -> {
            assertThat(answers.contactEmail()).matches("tiltak@[a-z]+\\.example\\.com");
            assertThat(answers.name()).hasSizeLessThanOrEqualTo(300);
            assertThat(answers.tags()).hasSizeBetween(2, 5).doesNotHaveDuplicates();
            assertThat(answers.tags()).allMatch(tag -> !tag.isBlank() && tag.length() <= 60);
            assertThat(freeTexts(answers)).allMatch(text -> text.chars().noneMatch(Character::isDigit));
        });
    }

    @Test
    void few_measures_are_exempt() {
        assertThat(answers(SyntheticEditions.edition2019()))
                .filteredOn(answers -> !answers.publishable())
                .hasSize(20);
        assertThat(answers(SyntheticEditions.edition2018()))
                .filteredOn(answers -> !answers.publishable())
                .hasSize(6);
    }

    @Test
    void texts_vary_and_some_are_in_nynorsk() {
        var answers = answers(SyntheticEditions.edition2019());
        assertThat(answers.stream().map(MeasureAnswers::name).distinct().count())
                .isGreaterThan(400);
        assertThat(answers.stream().map(MeasureAnswers::deliverable).distinct().count())
                .isGreaterThan(400);
        assertThat(answers)
                .filteredOn(it -> it.deliverable().matches(".*(gjev|verksemder|handsaming|Løysinga|kommunar).*"))
                .hasSizeGreaterThan(5);
    }

    private static List<MeasureAnswers> answers(SyntheticEdition edition) {
        return edition.measures().stream().map(SyntheticMeasure::answers).toList();
    }

    private static List<String> freeTexts(MeasureAnswers answers) {
        var texts = new ArrayList<>(answers.tags());
        texts.add(answers.name());
        texts.add(answers.deliverable());
        texts.add(Objects.requireNonNullElse(answers.comments(), ""));
        return texts;
    }

    private static <T> List<T> orEmpty(List<T> choices) {
        return Objects.requireNonNullElse(choices, List.of());
    }
}
