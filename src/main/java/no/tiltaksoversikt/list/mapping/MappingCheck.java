package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.platform.http.JsonPlace;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** Checks a mapping against the list and the questionnaire; a problem 400 names every place that does not fit. */
public final class MappingCheck {

    private static final Text NO_SHEET = Text.of("list", "mapping.no-sheet");
    private static final Text NO_ROW = Text.of("list", "mapping.no-row");
    private static final Text NO_COLUMNS = Text.of("list", "mapping.no-columns");
    private static final Text NO_COLUMN = Text.of("list", "mapping.no-column");
    private static final Text NO_FIELD = Text.of("list", "mapping.no-field");
    private static final Text NO_CODE = Text.of("list", "mapping.no-code");
    private static final Text TWICE = Text.of("list", "mapping.twice");

    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();

    public MappingCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Checks that the mapping's sheet exists, before one is chosen. */
    public void checkSheet(ListMapping mapping, List<ListSheet> sheets) {
        if (mapping.sheet() != null
                && !mapping.sheet().isEmpty()
                && sheets.stream().noneMatch(sheet -> sheet.name().equals(mapping.sheet()))) {
            faults.add(new Fault("/mapping/sheet", NO_SHEET));
        }
        if (mapping.headerRow() != null && mapping.headerRow() < 0) {
            faults.add(new Fault("/mapping/headerRow", NO_ROW));
        }
        refuse();
    }

    /** The mapping that the agency used last, if the list has all of its headings and they still have a meaning. */
    public Optional<ListMapping> kept(ListMapping last, MappedSheet mapped) {
        var hasHeadings = last.columns().stream().allMatch(column -> column.header() != null);
        if (last.columns().isEmpty() || !hasHeadings) {
            return Optional.empty();
        }
        var resolved = read(last, mapped);
        return faults.isEmpty() ? Optional.of(resolved) : Optional.empty();
    }

    /** The mapping with letters and heading of each column. */
    public ListMapping resolve(ListMapping mapping, MappedSheet mapped) {
        var resolved = read(mapping, mapped);
        refuse();
        return resolved;
    }

    private ListMapping read(ListMapping mapping, MappedSheet mapped) {
        if (mapping.columns().isEmpty()) {
            faults.add(new Fault("/mapping/columns", NO_COLUMNS));
        }
        var byHeading = new HashMap<String, Integer>();
        for (var column = mapped.sheet().width() - 1; column >= 0; column--) {
            var heading = mapped.header().shown(column);
            if (heading != null) {
                byHeading.put(ListWords.key(heading), column);
            }
        }
        var columns = new TreeMap<Integer, ListMapping.Column>();
        var fields = new HashSet<String>();
        for (var i = 0; i < mapping.columns().size(); i++) {
            var place = "/mapping/columns/" + i;
            var said = mapping.columns().get(i);
            var column = said == null ? -1 : column(said, byHeading);
            if (column < 0 || column >= mapped.sheet().width()) {
                faults.add(new Fault(place + "/column", NO_COLUMN));
                continue;
            }
            checkField(said, place, fields);
            var resolved = new ListMapping.Column(
                    ListSheet.letters(column), mapped.header().shown(column), said.field(), said.unit(), said.code());
            if (columns.put(column, resolved) != null) {
                faults.add(new Fault(place + "/column", TWICE));
            }
        }
        checkValues(mapping.values());
        return new ListMapping(
                mapped.sheet().name().isEmpty() ? null : mapped.sheet().name(),
                mapped.header().number(),
                List.copyOf(columns.values()),
                mapping.values());
    }

    private static int column(ListMapping.Column said, Map<String, Integer> byHeading) {
        if (said.column() != null) {
            return ListSheet.column(said.column().strip());
        }
        return said.header() == null ? -1 : byHeading.getOrDefault(ListWords.key(said.header()), -1);
    }

    private void checkField(ListMapping.Column said, String place, Set<String> fields) {
        var isOther = ListMapping.REFERENCE.equals(said.field()) || ListMapping.ACKNOWLEDGEMENTS.equals(said.field());
        var field = said.field() == null ? Optional.<AnswerField>empty() : vocabulary.named(said.field());
        if (field.isEmpty() && !isOther) {
            faults.add(new Fault(place + "/field", NO_FIELD));
            return;
        }
        if (!fields.add(said.field()) && field.filter(AnswerField::isList).isEmpty()) {
            faults.add(new Fault(place + "/field", TWICE));
        }
        if (said.code() != null
                && field.filter(it -> vocabulary.asked().offers(it, said.code()))
                        .isEmpty()) {
            faults.add(new Fault(place + "/code", NO_CODE));
        }
    }

    private void checkValues(Map<String, Map<String, String>> values) {
        values.forEach((name, words) -> {
            var place = "/mapping/values" + JsonPlace.step(name);
            var field = vocabulary.named(name);
            // Words of cells that are no choices are ignored, since they may be personal.
            if (words == null || field.filter(MappingCheck::isChosen).isEmpty()) {
                faults.add(new Fault(place, NO_FIELD));
                return;
            }
            words.forEach((word, meaning) -> {
                if (meaning == null || (!meaning.isBlank() && !isOffered(field.get(), meaning))) {
                    faults.add(new Fault(place + JsonPlace.step(word), NO_CODE));
                }
            });
        });
    }

    private boolean isOffered(AnswerField field, String meaning) {
        return field.type() == AnswerField.Type.BOOLEAN
                ? meaning.equals("true") || meaning.equals("false")
                : vocabulary.accepts(field, meaning);
    }

    private static boolean isChosen(AnswerField field) {
        return field.isCoded() || field.type() == AnswerField.Type.NAMES || field.type() == AnswerField.Type.BOOLEAN;
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(faults.subList(0, Math.min(100, faults.size())));
        }
    }
}
