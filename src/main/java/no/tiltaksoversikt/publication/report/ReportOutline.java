package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.publication.prose.Sentence;
import no.tiltaksoversikt.publication.prose.Sentence.Condition;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;

/**
 * The content and order of every report, from {@code report/report.yaml}.
 *
 * @param numbers declared names of numbers that are no key numbers
 * @param terms words that follow the questionnaire, by name
 * @param notes footnotes by id
 */
record ReportOutline(
        Map<String, Bound> numbers, Map<String, Sentence> terms, Map<String, Sentence> notes, List<Chapter> chapters) {

    private static final ReportOutline REPORT = YamlFile.read("/report/report.yaml", new TypeReference<>() {});

    static ReportOutline report() {
        return REPORT;
    }

    /**
     * A number of a figure, of a cross-tab by one variable, or of several of those; without a code, the categories.
     *
     * @param figure the figure's id, or null
     * @param where criteria in the notation of the parameter {@code where}
     * @param code the category; {@link #ANSWERED} for those with any
     * @param base of the share; by default the measures that have ANSWERED
     * @param asFigures whether exempt measures are counted where the figures count them
     * @param before whether it is of the edition before
     * @param sum names of numbers with one base, which are added up; none if this is of a figure or cross-tab
     * @param less names of numbers that are subtracted from the sum
     */
    record Bound(
            String figure,
            String by,
            List<String> where,
            String code,
            BaseRule base,
            Boolean asFigures,
            Boolean before,
            List<String> sum,
            List<String> less) {

        static final String ANSWERED = "*";

        private static final Pattern NOTATION =
                Pattern.compile("(?:figure:(?<figure>[^/]+)|statistic:(?<query>[^/]+))/(?<code>[^/]+)");
        private static final Set<String> PARAMETERS = Set.of("by", "where", "base");
        private static final Set<String> BASES = Arrays.stream(BaseRule.values())
                .filter(rule -> !rule.isPerCategory())
                .map(Enum::name)
                .collect(Collectors.toSet());

        Bound {
            where = Objects.requireNonNullElse(where, List.of());
            base = Objects.requireNonNullElse(base, BaseRule.ANSWERED);
            asFigures = Objects.requireNonNullElse(asFigures, false);
            before = Objects.requireNonNullElse(before, false);
            sum = Objects.requireNonNullElse(sum, List.of());
            less = Objects.requireNonNullElse(less, List.of());
        }

        private Bound(String figure, String by, List<String> where, String code, BaseRule base) {
            this(figure, by, where, code, base, false, false, List.of(), List.of());
        }

        /**
         * Reads a binding of the directorate's texts: {@code figure:5/YES}, {@code statistic:by=phase&where=late:false/IDEA}.
         */
        static Optional<Bound> parsed(String name) {
            var notation = NOTATION.matcher(name);
            if (!notation.matches()) {
                return Optional.empty();
            }
            var code = notation.group("code");
            if (notation.group("figure") != null) {
                return Optional.of(new Bound(notation.group("figure"), null, null, code, null));
            }
            var where = new ArrayList<String>();
            var one = new HashMap<String, String>();
            for (var parameter : notation.group("query").split("&")) {
                var pair = parameter.split("=", 2);
                if (pair.length < 2 || !PARAMETERS.contains(pair[0])) {
                    return Optional.empty();
                }
                if (pair[0].equals("where")) {
                    where.add(pair[1]);
                } else {
                    one.put(pair[0], pair[1]);
                }
            }
            var by = one.get("by");
            var base = one.getOrDefault("base", BaseRule.ANSWERED.name()).toUpperCase(Locale.ROOT);
            return by == null || by.contains(",") || !BASES.contains(base)
                    ? Optional.empty()
                    : Optional.of(new Bound(null, by, where, code, BaseRule.valueOf(base)));
        }

        boolean isCrossTab() {
            return by != null;
        }

        /** The cross-tab, without the selected number. */
        Bound table() {
            return new Bound(figure, by, where, null, base, asFigures, before, sum, less);
        }
    }

    /** All chapters, each before its sections. */
    Stream<Chapter> all() {
        return chapters.stream().flatMap(Chapter::all);
    }

    /** A chapter. Its id is its anchor and never changes. */
    record Chapter(
            String id, Sentence title, Boolean numbered, Condition when, List<Block> blocks, List<Chapter> sections) {
        Chapter {
            numbered = numbered == null || numbered;
            blocks = Objects.requireNonNullElse(blocks, List.of());
            sections = Objects.requireNonNullElse(sections, List.of());
        }

        String title(ReportNumbers numbers, Language language) {
            return title.say(numbers, language).orElseThrow().text();
        }

        private Stream<Chapter> all() {
            return Stream.concat(Stream.of(this), sections.stream().flatMap(Chapter::all));
        }
    }

    /** One of: a paragraph of sentences, a list of sentences, a figure's id, or a generated part. */
    record Block(List<Sentence> paragraph, List<Sentence> list, String figure, Part part) {}

    /** Generated parts. */
    enum Part {
        CHANGES,
        NOTES,
        /** The figures that the questionnaire adds. */
        FIGURES,
        SOURCES,
        QUESTIONNAIRE
    }
}
