package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.publication.prose.Condition;
import no.tiltaksoversikt.publication.prose.Sentence;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;

/**
 * What every report says and in which order, from a file.
 *
 * @param numbers names for numbers that are no key numbers
 * @param notes footnotes by id
 */
record ReportOutline(Map<String, Bound> numbers, Map<String, Sentence> notes, List<Chapter> chapters) {

    private static final ReportOutline REPORT = YamlFile.read("/report/report.yaml", new TypeReference<>() {});

    static ReportOutline report() {
        return REPORT;
    }

    /**
     * A number of a figure or of a cross-tab by one variable, or without a code its categories.
     *
     * @param figure the figure's id; else null
     * @param where criteria as in the parameter where
     * @param code the category; {@link #ANSWERED} those with any
     * @param base what the number is a share of, measures that have ANSWERED where it is left out
     */
    record Bound(String figure, String by, List<String> where, String code, BaseRule base) {

        static final String ANSWERED = "*";

        Bound {
            where = Objects.requireNonNullElse(where, List.of());
            base = Objects.requireNonNullElse(base, BaseRule.ANSWERED);
        }

        /** Whether it is one of a free cross-tab, which never counts exempt measures. */
        boolean isFree() {
            return figure == null;
        }

        /** The cross-tab, whatever is wanted of it. */
        Bound table() {
            return new Bound(figure, by, where, null, base);
        }
    }

    /** A chapter; its id is its anchor and never changes. */
    record Chapter(
            String id, Text title, Boolean numbered, Condition when, List<Block> blocks, List<Chapter> sections) {
        Chapter {
            numbered = numbered == null || numbered;
            blocks = Objects.requireNonNullElse(blocks, List.of());
            sections = Objects.requireNonNullElse(sections, List.of());
        }
    }

    /** One of: a paragraph of sentences, a list of sentences, a figure by its id, something that is made otherwise. */
    record Block(List<Sentence> paragraph, List<Sentence> list, String figure, Part part) {}

    /** What is made otherwise. */
    enum Part {
        CHANGES,
        NOTES,
        /** Those that the questionnaire adds. */
        FIGURES,
        SOURCES,
        QUESTIONNAIRE
    }
}
