package no.tiltaksoversikt.list.mapping;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.ColumnCandidates.Candidate;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Sense;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.ListWords;

/** Finds the tables of a file, and proposes mappings of their columns. */
public final class MappingProposer {

    private static final Pattern COPY = Pattern.compile(" ?\\([0-9]{1,2}\\)$");

    private final Questionnaire questionnaire;
    private final FieldHeadings headings;
    private final HeaderFinder finder;
    private final TickColumns ticks;
    private final ContentGuess content;
    private final TableFinder tables;
    private final ColumnCandidates candidates;
    private final ColumnPreference preference;
    private final UnreadColumns unread;
    private final Map<String, ListMapping.Column> kept = new HashMap<>();
    private final Map<String, Map<String, String>> keptValues;

    private final MappedSheet main;
    private final List<MappedSheet> others;
    private final ColumnUnits units;

    /** The proposals for single tables, which are asked for several times. */
    private final Map<MappedSheet, Proposal> proposed = new HashMap<>();

    /**
     * Finds the tables of sheets.
     *
     * @param last the mapping that the agency used last; without columns if there is none
     * @param said what is said of the list, which is checked afterwards ({@link MappingCheck})
     */
    public MappingProposer(
            Questionnaire questionnaire, int year, ListMapping last, List<ListSheet> sheets, ListMapping said) {
        this.questionnaire = questionnaire;
        headings = new FieldHeadings(questionnaire, year);
        var reader = new AnswerReader(questionnaire);
        ticks = new TickColumns(questionnaire, reader, headings);
        content = new ContentGuess(questionnaire, reader, ticks);
        keptValues = last.values();
        last.columns().stream()
                .filter(column -> column.header() != null && isKnown(column.field()))
                .forEach(column -> kept.putIfAbsent(ListWords.key(column.header()), column));
        var fields = new HashMap<String, String>();
        kept.forEach((heading, column) -> fields.put(heading, column.field()));
        finder = new HeaderFinder(headings, fields);
        tables = new TableFinder(finder, headings);
        preference = new ColumnPreference(questionnaire, headings, year);
        unread = new UnreadColumns(questionnaire, year, ticks);
        candidates = new ColumnCandidates(headings, finder, content, ticks, preference);
        main = main(sheets, said);
        others = others(sheets);
        units = new ColumnUnits(
                headings,
                new FileUnits(others.stream()
                        .filter(other -> !other.isFurther() && !isList(other))
                        .toList()));
    }

    private boolean isKnown(String field) {
        return ListMapping.REFERENCE.equals(field)
                || ListMapping.ACKNOWLEDGEMENTS.equals(field)
                || questionnaire.named(field).isPresent();
    }

    /** The sheet and the header row that a mapping names, or the most likely ones. */
    private MappedSheet main(List<ListSheet> sheets, ListMapping mapping) {
        var named = sheets.stream()
                .filter(sheet -> sheet.name().equals(mapping.sheet()))
                .toList();
        var shown = sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
        var inColumns = mapping.measuresInColumns() || !mapping.columns().isEmpty()
                ? Optional.of(mapping.measuresInColumns())
                : Optional.<Boolean>empty();
        var found = finder.among(!named.isEmpty() ? named : shown.isEmpty() ? sheets : shown, inColumns);
        var header = mapping.headerRow() == null
                ? found.header()
                : finder.at(found.sheet(), mapping.headerRow()).header();
        return tables.of(found.sheet(), header).get(0);
    }

    private List<MappedSheet> others(List<ListSheet> sheets) {
        var ofOtherSheets = sheets.stream()
                .filter(sheet -> !sheet.name().equals(main.sheet().name()))
                .flatMap(sheet -> main.sheet().isTurned() ? sheet.turned().stream() : Stream.of(sheet))
                .flatMap(sheet -> tables.of(sheet, finder.in(sheet).header()).stream());
        return Stream.concat(tables.of(main.sheet(), main.header()).stream().skip(1), ofOtherSheets)
                .filter(mapped -> !mapped.rows().isEmpty())
                .toList();
    }

    /** The table that is said, or the most likely one. */
    public MappedSheet main() {
        return main;
    }

    /** The further tables of its sheet, and those of other sheets, which may hold measures too. */
    public List<MappedSheet> others() {
        return others;
    }

    ColumnUnits units() {
        return units;
    }

    /** Whether a sheet has known headings, or rows like those of a list. */
    public boolean isList(MappedSheet mapped) {
        return finder.at(mapped.sheet(), mapped.header().number()).score() > 0
                || (!mapped.sheet().isHidden()
                        && !finder.isSetAside(mapped.sheet().name())
                        && MappedSheet.areRecords(mapped.rows()));
    }

    /**
     * A proposed mapping.
     *
     * @param unread the fields that other columns hold or may hold, those that another column answers among them
     * @param guessed the fields of the mapped columns that only their cells tell
     */
    public record Proposal(
            MappedSheet table, ListMapping mapping, Map<Integer, String> unread, Map<Integer, String> guessed) {

        /** The fields of the columns that another mapping leaves out, although they are or may be known. */
        public Map<Integer, String> unread(ListMapping other) {
            var left = new TreeMap<>(unread);
            mapping.columns().forEach(column -> left.put(table.place(column), column.field()));
            other.columns().forEach(column -> left.remove(table.place(column)));
            return left;
        }

        /** The columns that their headings tell. */
        Stream<ListMapping.Column> named() {
            return mapping.columns().stream().filter(column -> !guessed.containsKey(table.place(column)));
        }
    }

    /** The proposal for the main table, and others with the same headings. */
    public Proposal propose() {
        return propose(main, others);
    }

    /** The proposal for a table alone. */
    public Proposal propose(MappedSheet table) {
        return proposed.computeIfAbsent(table, any -> propose(table, List.of()));
    }

    private Proposal propose(MappedSheet mapped, List<MappedSheet> besides) {
        var columns = new TreeMap<Integer, ListMapping.Column>();
        var taken = new HashSet<String>();
        var known = candidates.of(mapped);
        known.forEach(candidate -> {
            if (!candidate.match().isDoubtful()
                    && !columns.containsKey(candidate.column())
                    && taken.add(candidate.match().field())
                    && known.stream()
                            .noneMatch(other -> !columns.containsKey(other.column())
                                    && preference.isTie(mapped, candidate, other))) {
                columns.put(candidate.column(), column(mapped, candidate));
            }
        });
        var doubtful = known.stream().map(Candidate::column).collect(Collectors.toSet());
        var guessed = content.fill(mapped, columns, taken, doubtful);
        columns.entrySet()
                .removeIf(column ->
                        headings.isAmount(column.getValue().field()) && ListUnit.isForeign(mapped, column.getKey()));
        return new Proposal(
                mapped, mapping(mapped, besides, columns, taken), unread.of(mapped, known, columns, taken), guessed);
    }

    private ListMapping mapping(
            MappedSheet mapped,
            List<MappedSheet> besides,
            SortedMap<Integer, ListMapping.Column> columns,
            Set<String> taken) {
        var alike = besides.stream()
                .filter(other -> !other.isFurther()
                        && !isCopy(other, mapped, columns.values())
                        && isAlike(other, columns.values()))
                .map(other -> other.sheet().name())
                .toList();
        var values = new TreeMap<>(keptValues);
        values.keySet().retainAll(taken);
        return mapped.mapping(alike, columns.values(), values);
    }

    /** Whether a sheet has the name of another's copy, and measures of the same name. */
    private static boolean isCopy(MappedSheet copy, MappedSheet of, Collection<ListMapping.Column> columns) {
        var names = Stream.of(copy, of)
                .map(sheet -> COPY.matcher(sheet.sheet().name()).replaceFirst(""))
                .distinct();
        return names.count() == 1
                && columns.stream()
                        .filter(column -> column.field().equals(AnswerField.NAME.jsonName()))
                        .map(column -> ListWords.key(String.valueOf(column.header())))
                        .anyMatch(heading -> !Collections.disjoint(texts(copy, heading), texts(of, heading)));
    }

    private static Set<String> texts(MappedSheet table, String heading) {
        return table.cells(table.byHeading().getOrDefault(heading, -1))
                .map(cell -> ListWords.key(cell.text()))
                .collect(Collectors.toSet());
    }

    /** Whether a table of a visible sheet has most of the headings, or others of the same fields, among them the measure's name or key. */
    public boolean isAlike(MappedSheet other, Collection<ListMapping.Column> columns) {
        var headings = other.byHeading().keySet();
        var fields = propose(other).named().map(ListMapping.Column::field).collect(Collectors.toSet());
        var same = columns.stream()
                .filter(column -> fields.contains(column.field())
                        || (column.header() != null && headings.contains(ListWords.key(column.header()))))
                .map(ListMapping.Column::field)
                .toList();
        return !other.sheet().isHidden()
                && !finder.isSetAside(other.sheet().name())
                && (!other.isFurther() || !tables.isSetAside(other.above()))
                && 2 * same.size() > columns.size()
                && (same.contains(AnswerField.NAME.jsonName()) || same.contains(ListMapping.REFERENCE));
    }

    /** Whether a column's heading says the opposite of the field's question; null if it does not. */
    Boolean opposite(MappedSheet mapped, int column, String field) {
        return headings.find(mapped.header(), column).stream()
                        .anyMatch(match -> match.field().equals(field) && match.sense() == Sense.OPPOSITE)
                ? Boolean.TRUE
                : null;
    }

    private ListMapping.Column column(MappedSheet mapped, Candidate candidate) {
        var place = candidate.column();
        var field = candidate.match().field();
        var column = mapped.column(place, field, null);
        var before = Optional.ofNullable(kept.get(ListWords.key(column.header())));
        var unit = units.ofList(mapped, column)
                .or(() -> before.map(ListMapping.Column::unit))
                .or(() -> headings.isAmount(field) ? ListUnit.ofHeading(mapped, place) : Optional.empty())
                .or(() -> units.ofFile(mapped, column));
        return new ListMapping.Column(
                column.column(),
                column.header(),
                field,
                unit.orElse(null),
                before.map(ListMapping.Column::code).orElse(null),
                before.map(ListMapping.Column::opposite).orElseGet(() -> opposite(mapped, place, field)));
    }

    /** Whether a column of amounts has no unit. */
    public boolean lacksUnit(ListMapping mapping) {
        return mapping.columns().stream()
                .anyMatch(column -> headings.isAmount(column.field()) && column.unit() == null);
    }
}
