package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.submission.SubmissionReceipt.AnswerTally;
import org.junit.jupiter.api.Test;

class AnswerTallyTest {

    private static final int ANSWERS = aMeasure().answers().byName().size();

    @Test
    void all_answers_of_a_new_measure_are_typed() {
        assertThat(AnswerTally.of(aMeasure().answers(), Optional.empty())).isEqualTo(new AnswerTally(ANSWERS, 0, 0));
    }

    @Test
    void answers_are_typed_confirmed_or_changed() {
        var last = aMeasure().with(AnswerField.COMMENTS, "Borte i år").answers();
        var now = aMeasure()
                .inPhase(Phase.IMPLEMENTATION)
                .with(AnswerField.TOTAL_COST, 13_000_000)
                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14")
                .answers();

        assertThat(AnswerTally.of(now, Optional.of(last))).isEqualTo(new AnswerTally(1, ANSWERS - 2, 2));
    }
}
