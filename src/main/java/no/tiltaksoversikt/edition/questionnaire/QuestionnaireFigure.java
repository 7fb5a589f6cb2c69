package no.tiltaksoversikt.edition.questionnaire;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A figure as a document has it: a cross-tab, or a list of populations. What is left out is null.
 *
 * @param where criteria as an address has them, all of which hold
 * @param metric the amount that is summed up beside the number of measures
 * @param countedWith whether an option is counted with the one that it names
 * @param besideEarlier whether the edition before stands beside this one
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

    /** What the shares of a cross-tab are of: measures with an answer to every variable, or all. */
    public enum Base {
        ANSWERED,
        ALL
    }

    /** What a population is counted in. */
    public enum Subject {
        /** Measures that meet the condition. */
        MEASURES,
        /** Ministries with at least one measure that is counted. */
        MINISTRIES,
        /** Agencies invited. */
        INVITED,
        /** Agencies that have submitted an answer, of those invited. */
        RESPONDED
    }

    /**
     * Something that a figure gives a number of.
     *
     * @param heading of this one and those after it
     * @param not criteria none of which holds
     * @param base criteria of the measures that the number is a share of, none for all measures; null where it is no share
     */
    public record Population(
            String code,
            Text heading,
            Text label,
            Subject of,
            List<String> where,
            List<String> not,
            List<String> base) {}

    /** Finds what is wrong with a questionnaire's figures. Statistics know questionnaires, so this turns the arrow round. */
    public interface Check {

        void check(Questionnaire questionnaire, Faults faults);
    }

    /** Takes what is wrong, by its place in the document and its key among the faults. */
    public interface Faults {

        void add(String pointer, String fault, Map<String, ?> arguments);
    }
}
