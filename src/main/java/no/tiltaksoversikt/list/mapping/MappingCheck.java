package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.list.mapping.MappingProposer.Proposal;
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
    private static final Text OTHER_HEADINGS = Text.of("list", "mapping.other-headings");
    private static final Text NO_ROW = Text.of("list", "mapping.no-row");
    private static final Text NO_COLUMNS = Text.of("list", "mapping.no-columns");
    private static final Text NO_COLUMN = Text.of("list", "mapping.no-column");
    private static final Text OTHER_HEADING = Text.of("list", "mapping.other-heading");
    private static final Text HEADING_TWICE = Text.of("list", "mapping.heading-twice");
    private static final Text NO_FIELD = Text.of("list", "mapping.no-field");
    private static final Text NO_CODE = Text.of("list", "mapping.no-code");
    private static final Text NO_OPPOSITE = Text.of("list", "mapping.no-opposite");
    private static final Text TWICE = Text.of("list", "mapping.twice");

    private final Vocabulary vocabulary;
    private final MappingProposer proposer;
    private final List<Fault> faults = new ArrayList<>();

    public MappingCheck(Vocabulary vocabulary, MappingProposer proposer) {
        this.vocabulary = vocabulary;
        this.proposer = proposer;
    }

    /** Checks that the mapping's sheets and its header row exist, and what it says without columns. */
    public void checkSheets(ListMapping mapping, List<ListSheet> sheets) {
        if (mapping.sheet() != null
                && !mapping.sheet().isEmpty()
                && sheets.stream().noneMatch(sheet -> sheet.name().equals(mapping.sheet()))) {
            faults.add(new Fault("/mapping/sheet", NO_SHEET));
        }
        if (mapping.headerRow() != null && mapping.headerRow() < 0) {
            faults.add(new Fault("/mapping/headerRow", NO_ROW));
        }
        for (var i = 0; i < mapping.otherSheets().size(); i++) {
            var name = mapping.otherSheets().get(i);
            if (name == null
                    || name.equals(mapping.sheet())
                    || sheets.stream().noneMatch(sheet -> sheet.name().equals(name))) {
                faults.add(new Fault("/mapping/otherSheets/" + i, NO_SHEET));
            }
        }
        if (mapping.columns().isEmpty()) {
            checkValues(mapping.values());
        }
        refuse();
        var row = mapping.headerRow();
        if (row != null && row > 0 && proposer.main().sheet().row(row).isEmpty()) {
            faults.add(new Fault("/mapping/headerRow", NO_ROW));
        }
        refuse();
    }

    /** The mapping that the agency used last, if the list has all of its headings and they still have a meaning. */
    public Optional<ListMapping> kept(ListMapping last) {
        var mapped = proposer.main();
        var hasHeadings = last.columns().stream().allMatch(column -> column.header() != null);
        var sheets = new LinkedHashSet<>(last.otherSheets());
        if (!sheets.isEmpty() && last.sheet() != null) {
            sheets.add(last.sheet());
        }
        sheets.remove(mapped.sheet().name());
        var hasSheets = proposer.others().stream()
                .map(other -> other.sheet().name())
                .collect(Collectors.toSet())
                .containsAll(sheets);
        if (last.columns().isEmpty() || !hasHeadings || !hasSheets) {
            return Optional.empty();
        }
        var resolved = read(last.withOtherSheets(List.copyOf(sheets)));
        var units = proposer.units();
        var fits = faults.isEmpty()
                && resolved.columns().stream()
                        .allMatch(column -> column.unit() == null
                                || units.ofList(mapped, column).orElse(column.unit()) == column.unit());
        faults.clear();
        return Optional.of(resolved.withColumns(column -> column.at(
                        column.column(),
                        units.ofList(mapped, column)
                                .or(() -> units.ofFile(mapped, column))
                                .orElse(column.unit()))))
                .filter(any -> fits);
    }

    /** The mapping with letters and heading of each column. */
    public ListMapping resolve(ListMapping mapping) {
        var resolved = read(mapping);
        refuse();
        return resolved;
    }

    /**
     * The mapping of another table, which is on the other sheet at this position. Its columns have the same headings, or others
     * that are proposed for the same fields or say what is exempt from public access. A problem 400 if it lacks the measures' names and keys.
     */
    public ListMapping other(ListMapping mapping, int position, MappedSheet other, Proposal proposal) {
        var main = proposer.main();
        var byHeading = other.byHeading();
        var columns = new TreeMap<Integer, ListMapping.Column>();
        var lacking = new HashSet<String>();
        for (var column : mapping.columns()) {
            var place = column.header() == null ? null : byHeading.get(ListWords.key(column.header()));
            if (place == null) {
                lacking.add(column.field());
            } else {
                columns.put(
                        place,
                        column.at(
                                other.sheet().columnName(place),
                                proposer.units().ofOther(column, main, other, place)));
            }
        }
        lacking.addAll(ListMapping.EXEMPTING);
        columns.values().forEach(column -> lacking.remove(column.field()));
        proposal.mapping().columns().stream()
                .filter(column -> lacking.contains(column.field()))
                .filter(column -> !proposal.guessed().containsKey(other.sheet().columnOf(column.column())))
                .forEach(column -> columns.putIfAbsent(other.sheet().columnOf(column.column()), column));
        var found = new ListMapping(
                other.sheet().name(),
                other.header().number(),
                other.sheet().isTurned(),
                List.of(),
                List.copyOf(columns.values()),
                mapping.values());
        if (!found.has(AnswerField.NAME.jsonName()) && !found.has(ListMapping.REFERENCE)) {
            faults.add(new Fault("/mapping/otherSheets/" + position, OTHER_HEADINGS));
        }
        refuse();
        return found;
    }

    private ListMapping read(ListMapping mapping) {
        var mapped = proposer.main();
        if (mapping.columns().isEmpty()) {
            faults.add(new Fault("/mapping/columns", NO_COLUMNS));
        }
        var byHeading = mapped.byHeading();
        var columns = new TreeMap<Integer, ListMapping.Column>();
        var fields = new HashSet<String>();
        for (var i = 0; i < mapping.columns().size(); i++) {
            var place = "/mapping/columns/" + i;
            var said = mapping.columns().get(i);
            var column = said == null ? -1 : column(said, mapped.sheet(), byHeading);
            if (column < 0 || column >= mapped.width()) {
                faults.add(new Fault(place + "/column", NO_COLUMN));
                continue;
            }
            checkHeading(said, column, mapped, place);
            checkField(said, place, fields);
            var resolved = new ListMapping.Column(
                    mapped.sheet().columnName(column),
                    mapped.header().shown(column),
                    said.field(),
                    said.unit(),
                    said.code(),
                    said.opposite() == null ? proposer.opposite(mapped, column, said.field()) : said.opposite());
            if (columns.put(column, resolved) != null) {
                faults.add(new Fault(place + "/column", TWICE));
            }
        }
        checkValues(mapping.values());
        return new ListMapping(
                mapped.sheet().name().isEmpty() ? null : mapped.sheet().name(),
                mapped.header().number(),
                mapped.sheet().isTurned(),
                mapping.otherSheets(),
                List.copyOf(columns.values()),
                mapping.values());
    }

    /** Another heading shows that columns were moved or replaced; one that occurs twice does not tell the column. */
    private void checkHeading(ListMapping.Column said, int column, MappedSheet mapped, String place) {
        if (said.header() == null) {
            return;
        }
        var key = ListWords.key(said.header());
        var isThere = Stream.of(
                        mapped.header().shown(column),
                        mapped.header().headings().get(column))
                .anyMatch(heading -> heading != null && ListWords.key(heading).equals(key));
        if (!isThere && mapped.header().number() > 0) {
            faults.add(new Fault(place + "/header", OTHER_HEADING));
        } else if (said.column() == null && mapped.hasTwice(key)) {
            faults.add(new Fault(place + "/header", HEADING_TWICE));
        }
    }

    private static int column(ListMapping.Column said, ListSheet sheet, Map<String, Integer> byHeading) {
        if (said.column() != null) {
            return sheet.columnOf(said.column().strip().toUpperCase(Locale.ROOT));
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
        if (!fields.add(said.field())
                && said.code() == null
                && field.filter(AnswerField::isList).isEmpty()) {
            faults.add(new Fault(place + "/field", TWICE));
        }
        if (said.saysOpposite()
                && field.filter(it -> it.type() == AnswerField.Type.BOOLEAN).isEmpty()) {
            faults.add(new Fault(place + "/opposite", NO_OPPOSITE));
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
