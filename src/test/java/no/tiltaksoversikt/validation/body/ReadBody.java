package no.tiltaksoversikt.validation.body;

import com.fasterxml.jackson.databind.JsonNode;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;

/** Reads bodies under a questionnaire, or that of 2019. */
public final class ReadBody {

    private static final QuestionnaireCatalogue QUESTIONNAIRES = new QuestionnaireCatalogue();

    private ReadBody() {}

    private static Vocabulary in2019() {
        return QUESTIONNAIRES.vocabulary(QUESTIONNAIRES.get("2019"));
    }

    public static ReportedSubmission submission(byte[] body) {
        return SubmissionReader.read(body, in2019());
    }

    public static ReportedSubmission submission(JsonNode body) {
        return SubmissionReader.read(body, in2019());
    }

    public static ReportedSubmission submission(byte[] body, Questionnaire questionnaire) {
        return SubmissionReader.read(body, QUESTIONNAIRES.vocabulary(questionnaire));
    }

    public static ReportedSubmission submission(JsonNode body, Questionnaire questionnaire) {
        return SubmissionReader.read(body, QUESTIONNAIRES.vocabulary(questionnaire));
    }

    public static ReportedMeasure measure(byte[] body) {
        return SubmissionReader.readMeasure(body, in2019());
    }

    public static ReportedMeasure measure(JsonNode body) {
        return SubmissionReader.readMeasure(body, "", in2019());
    }

    public static ReportedMeasure measure(byte[] body, Questionnaire questionnaire) {
        return SubmissionReader.readMeasure(body, QUESTIONNAIRES.vocabulary(questionnaire));
    }
}
