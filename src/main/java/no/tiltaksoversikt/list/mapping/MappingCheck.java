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
            fault("/mapping/sheet", "no-sheet");
        }
        if (mapping.headerRow() != null && mapping.headerRow() < 0) {
            fault("/mapping/headerRow", "no-row");
        }
        for (var i = 0; i < mapping.otherSheets().size(); i++) {
            var name = mapping.otherSheets().get(i);
            if (name == null
                    || name.equals(mapping.sheet())
                    || sheets.stream().noneMatch(sheet -> sheet.name().equals(name))) {
                fault("/mapping/otherSheets/" + i, "no-sheet");
            }
        }
        if (mapping.columns().isEmpty()) {
            checkValues(mapping.values());
        }
        refuse();
        var row = mapping.headerRow();
        if (row != null && row > 0 && proposer.main().sheet().row(row).isEmpty()) {
            fault("/mapping/headerRow", "no-row");
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
        proposal.named()
                .filter(column -> lacking.contains(column.field()))
                .forEach(column -> columns.putIfAbsent(other.place(column), column));
        var found = other.mapping(List.of(), columns.values(), mapping.values());
        if (!found.has(AnswerField.NAME.jsonName()) && !found.has(ListMapping.REFERENCE)) {
            fault("/mapping/otherSheets/" + position, "other-headings");
        }
        refuse();
        return found;
    }

    private ListMapping read(ListMapping mapping) {
        var mapped = proposer.main();
        if (mapping.columns().isEmpty()) {
            fault("/mapping/columns", "no-columns");
        }
        var byHeading = mapped.byHeading();
        var columns = new TreeMap<Integer, ListMapping.Column>();
        var fields = new HashSet<String>();
        for (var i = 0; i < mapping.columns().size(); i++) {
            var place = "/mapping/columns/" + i;
            var said = mapping.columns().get(i);
            var column = said == null ? -1 : column(said, mapped.sheet(), byHeading);
            if (column < 0 || column >= mapped.width()) {
                fault(place + "/column", "no-column");
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
                fault(place + "/column", "twice");
            }
        }
        checkValues(mapping.values());
        return mapped.mapping(mapping.otherSheets(), columns.values(), mapping.values());
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
            fault(place + "/header", "other-heading");
        } else if (said.column() == null && mapped.hasTwice(key)) {
            fault(place + "/header", "heading-twice");
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
            fault(place + "/field", "no-field");
            return;
        }
        if (!fields.add(said.field())
                && said.code() == null
                && field.filter(AnswerField::isList).isEmpty()) {
            fault(place + "/field", "twice");
        }
        if (said.saysOpposite()
                && field.filter(it -> it.type() == AnswerField.Type.BOOLEAN).isEmpty()) {
            fault(place + "/opposite", "no-opposite");
        }
        if (said.code() != null
                && field.filter(it -> vocabulary.asked().offers(it, said.code()))
                        .isEmpty()) {
            fault(place + "/code", "no-code");
        }
    }

    private void checkValues(Map<String, Map<String, String>> values) {
        values.forEach((name, words) -> {
            var place = "/mapping/values" + JsonPlace.step(name);
            var field = vocabulary.named(name);
            // Words of cells that are no choices are ignored, since they may be personal.
            if (words == null || field.filter(MappingCheck::isChosen).isEmpty()) {
                fault(place, "no-field");
                return;
            }
            words.forEach((word, meaning) -> {
                if (meaning == null || (!meaning.isBlank() && !isOffered(field.get(), meaning))) {
                    fault(place + JsonPlace.step(word), "no-code");
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

    /** {@code why} is the end of a text's key. */
    private void fault(String place, String why) {
        faults.add(new Fault(place, Text.of("list", "mapping." + why)));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(faults.subList(0, Math.min(100, faults.size())));
        }
    }
}
