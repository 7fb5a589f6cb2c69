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

    private static final Text OF_ANSWERED = Text.of("statistics", "note.of-answered");
    private static final Text OF_ALL = Text.of("statistics", "note.of-all");
    private static final Text OF_ROW = Text.of("statistics", "note.of-row");
    private static final Text OF_COLUMN = Text.of("statistics", "note.of-column");
    private static final Text MULTIPLE_ANSWERS = Text.of("statistics", "note.multiple-answers");
    private static final Text SUMS = Text.of("statistics", "note.sums");
    private static final Text VARIABLE_NOT_ASKED = Text.of("statistics", "note.variable-not-asked");
    private static final Text CRITERION_NOT_ASKED = Text.of("statistics", "note.criterion-not-asked");
    private static final Text CODE_NOT_OFFERED = Text.of("statistics", "note.code-not-offered");
    static final Text POPULATION_NOT_ASKED = Text.of("statistics", "note.population-not-asked");
    static final Text OWN_BASE = Text.of("statistics", "note.own-base");

    /** A full stop after a quoted question. */
    private static final Pattern DOUBLE_END = Pattern.compile("(\\?[»”])\\.$");

    private final Language language;
    private final List<String> notes = new ArrayList<>();

    Notes(Edition edition, Coverage coverage, Language language) {
        this.language = language;
        edition.note().ifPresent(this::add);
        add(coverage.note());
    }

    void add(Text note) {
        notes.add(note.in(language));
    }

    Notes addAll(List<Text> all) {
        all.forEach(this::add);
        return this;
    }

    /** Adds the notes on a cross-tab of an edition with this questionnaire. */
    Notes addOn(Tabulation tabulation, Questionnaire questionnaire) {
        add(
                switch (tabulation.baseRule()) {
                    case ANSWERED -> OF_ANSWERED;
                    case ALL -> OF_ALL;
                    case ROW -> OF_ROW;
                    case COLUMN -> OF_COLUMN;
                });
        addIf(tabulation.hasMultipleAnswers(), MULTIPLE_ANSWERS);
        addIf(tabulation.metric() != Metric.COUNT, SUMS);
        addAbout(labels(tabulation.variablesNotAskedBy(questionnaire)), VARIABLE_NOT_ASKED);
        addAbout(labels(tabulation.filtersNotAskedBy(questionnaire)), CRITERION_NOT_ASKED);
        addNaming(tabulation.codesNotOfferedBy(questionnaire), CODE_NOT_OFFERED);
        tabulation.by().forEach(dimension -> dimension.notes(questionnaire).forEach(this::add));
        return this;
    }

    private static List<Text> labels(List<Variable> variables) {
        return variables.stream().map(Variable::label).toList();
    }

    private void addIf(boolean applies, Text note) {
        if (applies) {
            add(note);
        }
    }

    /** Adds a note about things with these labels, unless there are none. */
    void addAbout(List<Text> labels, Text note) {
        addNaming(labels.stream().map(label -> label.in(language)).toList(), note);
    }

    /** Adds a note about things with these names, equal in all languages, unless there are none. */
    private void addNaming(List<String> names, Text note) {
        if (!names.isEmpty()) {
            var quoted = names.stream().map(language::quotedIfQuestion).collect(Collectors.joining("; "));
            notes.add(DOUBLE_END
                    .matcher(note.in(language, Map.of("what", quoted)))
                    .replaceAll("$1"));
        }
    }

    List<String> list() {
        return List.copyOf(notes);
    }
}
