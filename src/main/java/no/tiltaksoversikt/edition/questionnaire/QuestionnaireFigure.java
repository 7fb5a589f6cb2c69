package no.tiltaksoversikt.edition.questionnaire;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A figure as a document defines it: a cross-tab, or a list of populations. Members that are left out are null.
 *
 * @param where criteria in the notation of the parameter {@code where}; all must hold
 * @param metric the amount that is summed beside the number of measures
 * @param countedWith whether options are counted with the ones that they name
 * @param besideEarlier whether the edition before is shown beside this one
 */
public record QuestionnaireFigure(
        String id,
        Text title,
        List<String> by,
        List<String> where,
        Base base,
        String metric,
        Boolean countedWith,
        Boolean besideEarlier,
        List<Text> remarks,
        List<Population> populations) {

    /** The base of a cross-tab's shares: measures with an answer to every variable, or all measures. */
    public enum Base {
        ANSWERED,
        ALL
    }

    /** What a population counts. */
    public enum Subject {
        /** Measures that meet the condition. */
        MEASURES,
        /** Ministries with at least one counted measure. */
        MINISTRIES,
        /** Invited agencies. */
        INVITED,
        /** Invited agencies that have submitted an answer. */
        RESPONDED
    }

    /**
     * A number of a figure.
     *
     * @param heading of this population and those after it
     * @param not criteria of which none may hold
     * @param base criteria of the measures that the number is a share of, none for all measures; null if it is no share
     */
    public record Population(
            String code,
            Text heading,
            Text label,
            Subject of,
            List<String> where,
            List<String> not,
            List<String> base) {}

    /** Checks a questionnaire's figures. The statistics feature implements it, since statistics depend on questionnaires. */
    public interface Check {

        void check(Questionnaire questionnaire, Faults faults);
    }

    /** Receives faults: a place in the document and the fault's key in {@code faults.yaml}. */
    public interface Faults {

        void add(String pointer, String fault, Map<String, ?> arguments);
    }
}
