package no.tiltaksoversikt.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.tabular.Cube.Axis;
import no.tiltaksoversikt.platform.tabular.Cube.Category;
import no.tiltaksoversikt.platform.tabular.Cube.Fact;
import no.tiltaksoversikt.platform.tabular.Cube.Measure;
import no.tiltaksoversikt.platform.tabular.Cube.Missing;
import no.tiltaksoversikt.platform.tabular.Cube.Role;
import no.tiltaksoversikt.platform.tabular.Cube.Value;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.VariableView;

/** The parts that cubes of the statistics are made of, in one language. A part's label is the text named for its id. */
public record CubeParts(Language language) {

    private static final String MEASURES = "unit-measures";

    /** The publisher and the publication. */
    public String source(Edition edition) {
        return source(edition.year(), edition.revision());
    }

    public String source(int year, int revision) {
        return Text.of("statistics", "source")
                .in(language, Map.of("year", String.valueOf(year), "revision", String.valueOf(revision)));
    }

    /** The title of measures that are counted by something. */
    public String measuresBy(List<String> labels, List<String> years) {
        var within = labels.stream()
                .map(label -> label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1))
                .toList();
        return Text.of("statistics", "measures-by")
                .in(language, Map.of("what", String.join(", ", within), "year", String.join(", ", years)));
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

    /** How many measures there are, their share, and the base of the share. */
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

    /** Something that holds for the whole cube. */
    public Fact fact(String id, Object value) {
        return new Fact(id, label(id), value);
    }

    /** Something that holds for one edition of the cube. */
    public Fact fact(String id, int year, Object value) {
        return new Fact(id + year, label(id) + " " + year, value);
    }

    private String label(String id) {
        return Text.of("statistics", id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .in(language);
    }

    /** Numbers of a cell; null is one that can't exist. */
    public static List<Value> values(Long... numbers) {
        return Stream.of(numbers)
                .map(number -> Value.of(number, Missing.NOT_APPLICABLE))
                .toList();
    }
}
