package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.tabular.Cube.Axis;
import no.tiltaksoversikt.platform.tabular.Cube.Category;
import no.tiltaksoversikt.platform.tabular.Cube.Fact;
import no.tiltaksoversikt.platform.tabular.Cube.Measure;
import no.tiltaksoversikt.platform.tabular.Cube.Role;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.VariableView;

/** Parts of the statistics' cubes, in one language. The label of a part is the text with its id. */
record CubeParts(Language language) {

    private static final String MEASURES = "unit-measures";
    private static final Pattern INITIAL = Pattern.compile("^\\p{Lu}(?!\\p{Lu})");

    /** Publisher and publication. */
    public String source(Edition edition) {
        return source(edition.year(), edition.revision());
    }

    public String source(int year, int revision) {
        return Text.of("statistics", "source")
                .in(language, Map.of("year", String.valueOf(year), "revision", String.valueOf(revision)));
    }

    /** A label as part of a sentence. Abbreviations such as AI keep their capitals, and questions are quoted. */
    private String withinSentence(String label) {
        return label.endsWith("?")
                ? language.quoted(label)
                : INITIAL.matcher(label).replaceFirst(initial -> initial.group().toLowerCase(Locale.ROOT));
    }

    /** The title of numbers of measures by some variables, with what they are limited to in words. */
    public String measuresBy(List<String> labels, List<String> years, List<String> criteria, String baseRule) {
        var within = labels.stream().map(this::withinSentence).toList();
        var title = Text.of("statistics", "measures-by")
                .in(language, Map.of("what", language.listed(within), "year", language.listed(years)));
        var limits = new ArrayList<>(criteria);
        if (!baseRule.equals("answered")) {
            limits.add(Text.of("statistics", "percent-of-" + baseRule).in(language));
        }
        return limits.isEmpty() ? title : title + " (" + String.join("; ", limits) + ")";
    }

    public Axis editions(List<String> years) {
        return new Axis(
                "edition",
                Text.of("statistics", "edition").in(language),
                Role.TIME,
                years.stream().map(year -> new Category(year, year)).toList());
    }

    public static Axis axis(VariableView variable) {
        return new Axis(
                variable.id(),
                variable.label(),
                Role.OTHER,
                variable.categories().stream()
                        .map(category -> new Category(category.code(), category.label()))
                        .toList());
    }

    /** The measures of shares: number, percentage and base. */
    public List<Measure> shares() {
        return List.of(measure("count", "count-of-measures", MEASURES), percent(), measure("base", "base", MEASURES));
    }

    public Measure percent() {
        return measure("percent", "percent", "unit-percent");
    }

    public Measure measure(String id, String label, String unit) {
        return new Measure(
                id,
                Text.of("statistics", label).in(language),
                Text.of("statistics", unit).in(language));
    }

    /** A property of the whole cube. */
    public Fact fact(String id, Object value) {
        return new Fact(id, label(id), value, null);
    }

    /** The criteria of a table, each as a code and in words. */
    public Fact criteria(List<String> where, List<String> inWords) {
        return new Fact("where", label("where"), where, String.join("; ", inWords));
    }

    public Fact baseRule(String rule) {
        return new Fact(
                "baseRule",
                label("baseRule"),
                rule,
                Text.of("statistics", "base-rule." + rule).in(language));
    }

    /** A property of one edition in the cube. */
    public Fact fact(String id, int year, Object value) {
        return new Fact(id + year, label(id) + " " + year, value, null);
    }

    private String label(String id) {
        return Text.of("statistics", id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .in(language);
    }
}
