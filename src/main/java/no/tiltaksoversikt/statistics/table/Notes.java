package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Coverage;

/** Collects notes that are needed to use numbers. */
final class Notes {

    static final Text OF_ANSWERED = Text.of("statistics", "note.of-answered");
    static final Text OF_ALL = Text.of("statistics", "note.of-all");
    static final Text OF_ROW = Text.of("statistics", "note.of-row");
    static final Text OF_COLUMN = Text.of("statistics", "note.of-column");
    static final Text MULTIPLE_ANSWERS = Text.of("statistics", "note.multiple-answers");
    static final Text SUMS = Text.of("statistics", "note.sums");
    static final Text VARIABLE_NOT_ASKED = Text.of("statistics", "note.variable-not-asked");
    static final Text CRITERION_NOT_ASKED = Text.of("statistics", "note.criterion-not-asked");
    static final Text CODE_NOT_OFFERED = Text.of("statistics", "note.code-not-offered");
    public static final Text POPULATION_NOT_ASKED = Text.of("statistics", "note.population-not-asked");
    public static final Text OWN_BASE = Text.of("statistics", "note.own-base");

    /** A full stop after a quoted question. */
    private static final Pattern DOUBLE_END = Pattern.compile("(\\?[»”])\\.$");

    private final Language language;
    private final List<String> notes = new ArrayList<>();

    Notes(Edition edition, Coverage coverage, Language language) {
        this.language = language;
        edition.note().ifPresent(this::add);
        add(coverage.note());
    }

    public void add(Text note) {
        notes.add(note.in(language));
    }

    void addIf(boolean applies, Text note) {
        if (applies) {
            add(note);
        }
    }

    /** Adds a note about things with these labels, unless there are none. */
    public void addAbout(List<Text> labels, Text note) {
        addNaming(labels.stream().map(label -> label.in(language)).toList(), note);
    }

    /** Adds a note about things with these names, equal in all languages, unless there are none. */
    void addNaming(List<String> names, Text note) {
        if (!names.isEmpty()) {
            var quoted = names.stream().map(language::quotedIfQuestion).collect(Collectors.joining("; "));
            notes.add(DOUBLE_END
                    .matcher(note.in(language, Map.of("what", quoted)))
                    .replaceAll("$1"));
        }
    }

    public List<String> list() {
        return List.copyOf(notes);
    }
}
