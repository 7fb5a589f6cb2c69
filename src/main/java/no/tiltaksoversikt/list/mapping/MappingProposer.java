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
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.UnitWords;

/** Proposes a mapping of a list's columns. */
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

    private FileUnits beside = new FileUnits(List.of());

    /** The proposals for single tables, which are asked for several times. */
    private final Map<MappedSheet, Proposal> proposed = new HashMap<>();

    /** {@code last} is the mapping that the agency used last; without columns if there is none. */
    public MappingProposer(Questionnaire questionnaire, int year, ListMapping last) {
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
    }

    private boolean isKnown(String field) {
        return ListMapping.REFERENCE.equals(field)
                || ListMapping.ACKNOWLEDGEMENTS.equals(field)
                || questionnaire.named(field).isPresent();
    }

    /** The sheet and the header row that a mapping names, or the most likely ones. */
    public MappedSheet find(List<ListSheet> sheets, ListMapping mapping) {
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

    /** The further tables of the sheet, and those of other sheets, which may hold measures too. */
    public List<MappedSheet> others(List<ListSheet> sheets, MappedSheet main) {
        var others = sheets.stream()
                .filter(sheet -> !sheet.name().equals(main.sheet().name()))
                .flatMap(sheet -> main.sheet().isTurned() ? sheet.turned().stream() : Stream.of(sheet))
                .flatMap(sheet -> tables.of(sheet, finder.in(sheet).header()).stream());
        var all = Stream.concat(tables.of(main.sheet(), main.header()).stream().skip(1), others)
                .filter(mapped -> !mapped.rows().isEmpty())
                .toList();
        beside = new FileUnits(all.stream()
                .filter(other -> !other.isFurther() && !isList(other))
                .toList());
        return all;
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
     * @param leftOut the fields that columns hold that are not mapped since another column has the field, and that columns may
     *     hold that no other column has
     * @param alike the fields of other columns whose headings may mean something else, or that have amounts or dates
     * @param guessed the fields of the mapped columns that only their cells tell
     */
    public record Proposal(
            ListMapping mapping,
            Map<Integer, String> leftOut,
            Map<Integer, String> alike,
            Map<Integer, String> guessed) {

        /** The fields of the columns that another mapping leaves out, although they are or may be known. */
        public Map<Integer, String> besides(ListMapping other, MappedSheet mapped) {
            var besides = new TreeMap<>(leftOut);
            mapping.columns().forEach(column -> besides.put(mapped.sheet().columnOf(column.column()), column.field()));
            other.columns().forEach(column -> besides.remove(mapped.sheet().columnOf(column.column())));
            return besides;
        }

        /** The same with the columns whose headings may mean something else than what another column answers. */
        public Map<Integer, String> unread(ListMapping other, MappedSheet mapped) {
            var unread = new TreeMap<>(alike);
            other.columns().forEach(column -> unread.remove(mapped.sheet().columnOf(column.column())));
            unread.putAll(besides(other, mapped));
            return unread;
        }
    }

    /** The proposal for a table alone. */
    public Proposal propose(MappedSheet table) {
        var before = proposed.get(table);
        if (before == null) {
            before = propose(table, List.of());
            proposed.put(table, before);
        }
        return before;
    }

    /** The proposal for a sheet, and for others with the same headings. */
    public Proposal propose(MappedSheet mapped, List<MappedSheet> others) {
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
        var guessed = new TreeMap<Integer, String>();
        content.fill(mapped, columns, taken, doubtful)
                .forEach(column -> guessed.put(column, columns.get(column).field()));
        columns.entrySet()
                .removeIf(column ->
                        headings.isAmount(column.getValue().field()) && ListUnit.isForeign(mapped, column.getKey()));
        var leftOut = unread.leftOut(mapped, known, columns, taken);
        var alike = unread.alike(mapped, known, columns, leftOut.keySet(), taken);
        return new Proposal(mapping(mapped, others, columns, taken), leftOut, alike, guessed);
    }

    private ListMapping mapping(
            MappedSheet mapped,
            List<MappedSheet> others,
            SortedMap<Integer, ListMapping.Column> columns,
            Set<String> taken) {
        return new ListMapping(
                mapped.sheet().name().isEmpty() ? null : mapped.sheet().name(),
                mapped.header().number(),
                mapped.sheet().isTurned(),
                others.stream()
                        .filter(other -> !other.isFurther()
                                && !isCopy(other, mapped, columns.values())
                                && isAlike(other, columns.values()))
                        .map(other -> other.sheet().name())
                        .toList(),
                List.copyOf(columns.values()),
                valuesOf(taken));
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
        var column = table.byHeading().getOrDefault(heading, -1);
        return table.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.cell(column)))
                .map(cell -> ListWords.key(cell.text()))
                .collect(Collectors.toSet());
    }

    /** Whether a table of a visible sheet has most of the headings, or others of the same fields, among them the measure's name or key. */
    public boolean isAlike(MappedSheet other, Collection<ListMapping.Column> columns) {
        var headings = other.byHeading().keySet();
        var proposal = propose(other);
        var fields = proposal.mapping().columns().stream()
                .filter(column -> !proposal.guessed().containsKey(other.sheet().columnOf(column.column())))
                .map(ListMapping.Column::field)
                .collect(Collectors.toSet());
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

    private Map<String, Map<String, String>> valuesOf(Set<String> fields) {
        var values = new TreeMap<>(keptValues);
        values.keySet().retainAll(fields);
        return values;
    }

    /** Whether a column's heading says the opposite of the field's question; null if it does not. */
    Boolean opposite(MappedSheet mapped, int column, String field) {
        return headings.find(mapped.header(), column).stream()
                        .anyMatch(match -> match.field().equals(field) && match.sense() == Sense.OPPOSITE)
                ? Boolean.TRUE
                : null;
    }

    private ListMapping.Column column(MappedSheet mapped, Candidate candidate) {
        var field = candidate.match().field();
        var header = mapped.header().shown(candidate.column());
        var before = Optional.ofNullable(kept.get(ListWords.key(header)));
        var isAmount = headings.isAmount(field);
        var own = isAmount ? unit(mapped.header(), candidate.column()) : Optional.<AmountUnit>empty();
        var unit = unitOfList(mapped, candidate.column(), field)
                .or(() -> before.map(ListMapping.Column::unit))
                .or(() -> own)
                .or(() -> isAmount ? beside.of(mapped, candidate.column()) : Optional.empty());
        return new ListMapping.Column(
                mapped.sheet().columnName(candidate.column()),
                header,
                field,
                unit.orElse(null),
                before.map(ListMapping.Column::code).orElse(null),
                before.map(ListMapping.Column::opposite).orElseGet(() -> opposite(mapped, candidate.column(), field)));
    }

    /** Whether a column of amounts has no unit. */
    public boolean lacksUnit(ListMapping mapping) {
        return mapping.columns().stream()
                .anyMatch(column -> headings.isAmount(column.field()) && column.unit() == null);
    }

    /** The unit that the list names beside its headings, if the column has amounts and its own heading names none. */
    Optional<AmountUnit> unitOfList(MappedSheet mapped, int column, String field) {
        return headings.isAmount(field) && unit(mapped.header(), column).isEmpty()
                ? ListUnit.of(mapped, column)
                : Optional.empty();
    }

    /** The unit of a column of amounts for which neither the mapping nor the list names one: what the file says elsewhere. */
    Optional<AmountUnit> unitBeside(MappedSheet mapped, ListMapping.Column column) {
        var place = mapped.sheet().columnOf(column.column());
        return column.unit() == null
                        && headings.isAmount(column.field())
                        && unit(mapped.header(), place).isEmpty()
                ? beside.of(mapped, place)
                : Optional.empty();
    }

    /** Whether the heading of a column of amounts, or the list, names kroner. */
    public boolean isInKroner(MappedSheet mapped, int column) {
        return unit(mapped.header(), column)
                .or(() -> ListUnit.of(mapped, column))
                .filter(unit -> unit == AmountUnit.KRONER)
                .isPresent();
    }

    /** The mapping's unit of a column, unless another table says something else of its amounts than the first one. */
    AmountUnit unit(ListMapping.Column said, MappedSheet main, MappedSheet other, int column) {
        if (!headings.isAmount(said.field())) {
            return said.unit();
        }
        var first = main.sheet().columnOf(said.column());
        var elsewhere = said.unit() == AmountUnit.KRONER ? new FileUnits(List.of()) : beside;
        var before =
                unit(main.header(), first).or(() -> ListUnit.of(main, first)).or(() -> elsewhere.of(main, first));
        var now = unit(other.header(), column)
                .or(() -> ListUnit.of(other, column))
                .or(() -> other.isFurther() && other.sheet().equals(main.sheet())
                        ? ListUnit.of(main, first)
                        : Optional.empty())
                .or(() -> elsewhere.of(other, column));
        return now.equals(before) ? said.unit() : now.orElse(null);
    }

    /** The unit that a heading, or else the heading of its group, names. */
    private static Optional<AmountUnit> unit(HeaderRow header, int column) {
        return Stream.of(header.headings(), header.groups())
                .flatMap(headings -> Optional.ofNullable(headings.get(column)).stream())
                .flatMap(heading -> UnitWords.unitIn(heading).stream())
                .findFirst();
    }
}
