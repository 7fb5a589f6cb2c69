package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.InvolvedParties;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.Code.KsDialogue;
import no.tiltaksoversikt.measure.MeasureBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class InvolvementRulesTest {

    private static MeasureBuilder involving(Object parties) {
        return aMeasure()
                .with(AnswerField.INVOLVES_OTHERS, InvolvesOthers.YES)
                .with(AnswerField.INVOLVED_PARTIES, parties);
    }

    @Test
    void a_measure_that_involves_others_says_whom() {
        var finding = only(involving(null));

        assertThat(finding.rule()).isEqualTo("involved-parties-required");
        assertThat(finding.pointer()).isEqualTo("/measures/0/involvedParties");
        assertThat(finding.question()).isEqualTo(12);
        assertThat(findings(involving(InvolvedParties.OWN_SECTOR))).isEmpty();
    }

    @Test
    void a_wrong_code_is_not_also_a_missing_answer() {
        assertThat(lines(involving("EVERYONE"))).containsExactly("unknown-code /measures/0/involvedParties");
        assertThat(lines(involving(3))).containsExactly("wrong-type /measures/0/involvedParties");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"YES"})
    void a_measure_that_involves_nobody_names_nobody(InvolvesOthers answer) {
        assertThat(findings(aMeasure().with(AnswerField.INVOLVES_OTHERS, answer)))
                .isEmpty();
        assertThat(lines(aMeasure()
                        .with(AnswerField.INVOLVES_OTHERS, answer)
                        .with(AnswerField.INVOLVED_PARTIES, InvolvedParties.OTHER)))
                .containsExactly("involved-parties-not-applicable /measures/0/involvedParties");
    }

    @Test
    void a_missing_answer_to_whether_others_are_involved_is_one_finding() {
        assertThat(lines(aMeasure()
                        .without(AnswerField.INVOLVES_OTHERS)
                        .with(AnswerField.INVOLVED_PARTIES, InvolvedParties.OTHER)))
                .containsExactly("required /measures/0/involvesOthers");
        assertThat(lines(aMeasure()
                        .with(AnswerField.INVOLVES_OTHERS, true)
                        .with(AnswerField.INVOLVED_PARTIES, InvolvedParties.OTHER)))
                .containsExactly("wrong-type /measures/0/involvesOthers");
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_LEVELS", "OTHER_SECTORS_AND_LEVELS"})
    void the_municipal_sector_calls_for_an_answer_about_ks(InvolvedParties parties) {
        var finding = only(involving(parties));

        assertThat(finding.rule()).isEqualTo("ks-dialogue-required");
        assertThat(finding.pointer()).isEqualTo("/measures/0/ksDialogue");
        assertThat(findings(involving(parties).with(AnswerField.KS_DIALOGUE, KsDialogue.YES)))
                .isEmpty();
        assertThat(lines(involving(parties).with(AnswerField.KS_DIALOGUE, "PERHAPS")))
                .containsExactly("unknown-code /measures/0/ksDialogue");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"OTHER_LEVELS", "OTHER_SECTORS_AND_LEVELS"})
    void without_the_municipal_sector_an_answer_about_ks_is_odd(InvolvedParties parties) {
        assertThat(findings(involving(parties))).isEmpty();
        var finding = only(involving(parties).with(AnswerField.KS_DIALOGUE, KsDialogue.YES));
        assertThat(finding.rule()).isEqualTo("ks-dialogue-not-applicable");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.question()).isEqualTo(13);
    }

    @Test
    void an_answer_about_ks_is_odd_where_nobody_is_involved() {
        assertThat(lines(aMeasure().with(AnswerField.KS_DIALOGUE, KsDialogue.NO)))
                .containsExactly("ks-dialogue-not-applicable /measures/0/ksDialogue");
    }

    @ParameterizedTest
    @EnumSource(names = {"NO", "NOT_RELEVANT"})
    void a_municipal_measure_is_expected_to_be_discussed_with_ks(KsDialogue answer) {
        var finding = only(involving(InvolvedParties.OTHER_LEVELS).with(AnswerField.KS_DIALOGUE, answer));

        assertThat(finding.rule()).isEqualTo("ks-dialogue-expected");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }
}
