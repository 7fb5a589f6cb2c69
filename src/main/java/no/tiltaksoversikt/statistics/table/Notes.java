package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Collects notes that are needed to use numbers. */
final class Notes {

    /** A full stop after a quoted question. */
    private static final Pattern DOUBLE_END = Pattern.compile("(\\?[»”])\\.$");

    private final Language language;
    private final List<String> notes = new ArrayList<>();

    Notes(Edition edition, Coverage coverage, Language language) {
        this.language = language;
        edition.note().ifPresent(this::add);
        add(coverage.note());
    }

    private void add(Text note) {
        notes.add(note.in(language));
    }

    void add(String name) {
        add(note(name));
    }

    private static Text note(String name) {
        return Text.of("statistics", "note." + name);
    }

    Notes addAll(List<Text> all) {
        all.forEach(this::add);
        return this;
    }

    /** Adds the notes on a cross-tab of an edition with this questionnaire. */
    Notes addOn(Tabulation tabulation, Questionnaire questionnaire) {
        add("of-" + tabulation.baseRule().word());
        if (tabulation.hasMultipleAnswers()) {
            add("multiple-answers");
        }
        if (tabulation.metric() != Metric.COUNT) {
            add("sums");
        }
        addAbout(labels(tabulation.variablesNotAskedBy(questionnaire)), "variable-not-asked");
        addAbout(labels(tabulation.filtersNotAskedBy(questionnaire)), "criterion-not-asked");
        addNaming(tabulation.codesNotOfferedBy(questionnaire), "code-not-offered");
        tabulation.by().forEach(dimension -> addAll(dimension.notes(questionnaire)));
        return this;
    }

    private static List<Text> labels(List<Variable> variables) {
        return variables.stream().map(Variable::label).toList();
    }

    /** Adds a note about things with these labels, unless there are none. */
    void addAbout(List<Text> labels, String note) {
        addNaming(labels.stream().map(label -> label.in(language)).toList(), note);
    }

    /** Adds a note about things with these names, equal in all languages, unless there are none. */
    private void addNaming(List<String> names, String note) {
        if (!names.isEmpty()) {
            var quoted = names.stream().map(language::quotedIfQuestion).collect(Collectors.joining("; "));
            notes.add(DOUBLE_END
                    .matcher(note(note).in(language, Map.of("what", quoted)))
                    .replaceAll("$1"));
        }
    }

    List<String> list() {
        return List.copyOf(notes);
    }
}
