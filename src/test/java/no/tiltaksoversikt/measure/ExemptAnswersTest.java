package no.tiltaksoversikt.measure;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.statistics.TestQuestionnaires;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExemptAnswersTest {

    private static final List<AnswerField> NEVER_PUBLIC = List.of(
            AnswerField.CONTACT_EMAIL,
            AnswerField.EXEMPTION_BASIS,
            AnswerField.EXEMPT_ANSWERS,
            AnswerField.EXEMPTION_REVIEW_ON);

    @Test
    void without_exempt_answers_the_public_sees_all_but_what_is_never_public() {
        var shown = answers().publicOnly(TestQuestionnaires.OF_2019);

        for (var field : AnswerField.core()) {
            assertThat(shown.get(field))
                    .as("%s", field)
                    .isEqualTo(NEVER_PUBLIC.contains(field) ? null : answers().get(field));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "totalCost, 'totalCost'",
        "involvesOthers, 'involvesOthers,involvedParties,ksDialogue'",
        "involvedParties, 'involvedParties,ksDialogue'",
        "ksDialogue, 'ksDialogue'",
        "technologies, 'technologies,technologiesOther'",
        "technologiesOther, 'technologiesOther'",
        "expectedEffects, 'expectedEffects,expectedEffectsOther'",
        "beneficiaries, 'beneficiaries,beneficiariesOther'"
    })
    void an_exempt_answer_is_hidden_with_what_would_give_it_away(String exempt, String hidden) {
        var shown = answers(exempt).publicOnly(TestQuestionnaires.OF_2019);

        for (var field : AnswerField.core()) {
            var isHidden =
                    NEVER_PUBLIC.contains(field) || List.of(hidden.split(",")).contains(field.jsonName());
            assertThat(shown.get(field))
                    .as("%s", field)
                    .isEqualTo(isHidden ? null : answers().get(field));
        }
    }

    @ParameterizedTest
    @EnumSource(DerivedAnswer.class)
    void what_follows_from_a_hidden_answer_is_no_answer_whatever_is_exempt(DerivedAnswer derived) {
        for (var exempt : AnswerField.core()) {
            if (!exempt.isExemptable()) {
                continue;
            }
            var answers = answers(exempt.jsonName());
            var isHidden = answers.hidden(TestQuestionnaires.OF_2019).contains(derived.source());

            assertThat(publicRow(answers).get(derived.column()))
                    .as("%s where %s is exempt", derived, exempt)
                    .isEqualTo(isHidden ? null : derived.of(answers, TestQuestionnaires.OF_2019));
        }
        assertThat(publicRow(answers(derived.source().jsonName()))).containsEntry(derived.column(), null);
        assertThat(derived.of(answers(derived.source().jsonName()), TestQuestionnaires.OF_2019))
                .isNotNull();
    }

    private static Map<String, Object> publicRow(MeasureAnswers answers) {
        var rows = MeasureColumns.rows(
                new AnsweredMeasure(
                        2019,
                        "991825827",
                        "A-1",
                        0,
                        false,
                        Instant.EPOCH,
                        "",
                        answers,
                        TestQuestionnaires.OF_2019,
                        UUID.randomUUID()),
                0);
        var columns = new HashMap<String, Object>();
        for (var i = 0; i < MeasureColumns.ALL.size(); i++) {
            columns.put(MeasureColumns.ALL.get(i), rows.get(1).get(i));
        }
        return columns;
    }

    private static MeasureAnswers answers(String... exempt) {
        return aMeasure()
                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24")
                .with(AnswerField.EXEMPT_ANSWERS, exempt.length == 0 ? null : List.of(exempt))
                .with(AnswerField.EXEMPTION_REVIEW_ON, LocalDate.of(2030, 6, 30))
                .with(AnswerField.INVOLVES_OTHERS, Code.InvolvesOthers.YES)
                .with(AnswerField.INVOLVED_PARTIES, Code.InvolvedParties.OTHER_LEVELS)
                .with(AnswerField.KS_DIALOGUE, Code.KsDialogue.YES)
                .with(AnswerField.EXPECTED_EFFECTS_OTHER, "Ro")
                .with(AnswerField.BENEFICIARIES_OTHER, "Fisk")
                .with(AnswerField.TECHNOLOGIES_OTHER, "Kvante")
                .with(AnswerField.COMMENTS, "Kommentar")
                .answers();
    }
}
