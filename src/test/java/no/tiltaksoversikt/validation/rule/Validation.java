package no.tiltaksoversikt.validation.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.validation.body.ReadBody;
import no.tiltaksoversikt.validation.rule.ValidationContext.AcknowledgedReasons;

/** The engine as tests use it. */
public final class Validation {

    public static final QuestionnaireCatalogue QUESTIONNAIRES = new QuestionnaireCatalogue();
    static final Questionnaire OF_2018 = QUESTIONNAIRES.get("2018");
    static final Questionnaire OF_2019 = QUESTIONNAIRES.get("2019");
    public static final RuleCatalogue RULES = new RuleCatalogue();
    public static final ValidationEngine ENGINE = new ValidationEngine(RULES);
    static final ValidationContext IN_2019 =
            new ValidationContext(OF_2019, AcknowledgedReasons.NONE, PreviousAnswers.EMPTY);
    public static final ValidationContext IN_2018 =
            new ValidationContext(OF_2018, AcknowledgedReasons.NONE, PreviousAnswers.EMPTY);

    private Validation() {}

    /** The context of an agency's answer to 2019's questionnaire, a year after these answers to 2018's. */
    public static ValidationContext in2019After(Map<String, MeasureAnswers> answersIn2018) {
        var changes = QUESTIONNAIRES.changes("2018", "2019").orElseThrow();
        var isComparable = Stream.of(AnswerField.TOTAL_COST, AnswerField.PHASE)
                .map(field -> changes.field(field.jsonName()).orElseThrow().verdict())
                .noneMatch(Verdict.BREAK::equals);
        if (!isComparable) {
            throw new IllegalStateException("Costs and phases of 2018 are taken to be comparable");
        }
        var last = new HashMap<String, PreviousAnswers.Last>();
        answersIn2018.forEach((reference, answers) ->
                last.put(reference, new PreviousAnswers.Last(2018, answers.totalCost(), answers.phase())));
        return new ValidationContext(OF_2019, AcknowledgedReasons.NONE, new PreviousAnswers(last));
    }

    /** The findings on a submission of these measures, through JSON. */
    static List<Finding> findings(MeasureBuilder... measures) {
        return findings(IN_2019, measures);
    }

    static List<Finding> findings(ValidationContext context, MeasureBuilder... measures) {
        var body = aSubmissionOf(measures).toString().getBytes(UTF_8);
        return ENGINE.validate(context, ReadBody.submission(body, context.questionnaire()))
                .findings();
    }

    static List<Finding> findings(String body) {
        return ENGINE.validate(IN_2019, ReadBody.submission(body.getBytes(UTF_8)))
                .findings();
    }

    static List<Finding> measureFindings(String body) {
        return ENGINE.validateMeasure(IN_2019, ReadBody.measure(body.getBytes(UTF_8)))
                .findings();
    }

    /** What was found, as "rule pointer" lines. */
    static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.pointer())
                .toList();
    }

    static List<String> lines(MeasureBuilder... measures) {
        return lines(findings(measures));
    }

    static Finding only(MeasureBuilder... measures) {
        var findings = findings(measures);
        if (findings.size() != 1) {
            throw new AssertionError("Expected one finding, not " + findings);
        }
        return findings.get(0);
    }
}
