package no.tiltaksoversikt.list.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.mapping.MappingCheck;
import no.tiltaksoversikt.list.mapping.MappingProposer;
import no.tiltaksoversikt.list.sheet.ListLimits;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.NoteKind;
import no.tiltaksoversikt.list.value.WordList;

/** Reads the tables of a file: the one that is mapped, and those with the same headings. Names the others. */
public final class TableReader {

    private final MappingProposer proposer;
    private final MappingCheck check;
    private final Vocabulary vocabulary;
    private final Map<String, String> references;
    private final AgencyColumns agencies;
    private final UnknownUnits units;
    private final ListMeasures found;

    /** {@code references} are those that the agency's measures had last, by name. */
    public TableReader(
            MappingProposer proposer,
            MappingCheck check,
            Vocabulary vocabulary,
            String agency,
            Map<String, String> references,
            ListMeasures found) {
        this.proposer = proposer;
        this.check = check;
        this.vocabulary = vocabulary;
        this.references = references;
        this.found = found;
        agencies = new AgencyColumns(agency, found);
        units = new UnknownUnits(found);
    }

    /** Reads the tables in their order. Sheets that only help with a template need no note. */
    public void read(ListMapping mapping) {
        var main = proposer.main();
        var all = new ArrayList<>(proposer.others());
        all.add((int) all.stream().filter(other -> isAbove(other, main)).count(), main);
        var tables = new LinkedHashMap<MappedColumns, List<SheetRow>>();
        for (var other : all) {
            if (other.equals(main)) {
                tellUnread(main);
                add(main, mapping, tables);
                continue;
            }
            if (other.isFurther() && proposer.lacksUnit(mapping)) {
                tellUnits(other, other.rows());
            }
            var position = mapping.otherSheets().indexOf(other.sheet().name());
            var isChosen =
                    position >= 0 || other.sheet().name().equals(main.sheet().name());
            if (isChosen && (!other.isFurther() || proposer.isAlike(other, mapping.columns()))) {
                if (other.isFurther()) {
                    found.tellOfRows(NoteKind.TABLE_JOINED, other, other.rows());
                } else {
                    found.tellOfSheet(NoteKind.SHEET_JOINED, other);
                }
                tellUnread(other);
                add(other, joined(mapping, other, position), tables);
                continue;
            }
            var isList = proposer.isList(other) && !TemplateSheets.isHelp(other.sheet());
            units.look(other, isList);
            if (isChosen) {
                found.tellOfRows(NoteKind.TABLE_LEFT_OUT, other, other.rows());
            } else if (!other.isFurther() && isList) {
                found.tellOfSheet(NoteKind.SHEET_LEFT_OUT, other);
            } else if (!other.isFurther() && proposer.lacksUnit(mapping)) {
                tellUnits(other, other.sheet().rows());
            }
        }
        tables.forEach(this::read);
    }

    /** Adds a table with the rows of its measures. */
    private void add(MappedSheet mapped, ListMapping its, Map<MappedColumns, List<SheetRow>> tables) {
        var table = new MappedColumns(vocabulary, mapped, its);
        agencies.check(table);
        found.add(mapped, table);
        tellOfColumns(table);
        var rows = new RowSieve(table).measures(found);
        units.look(table, rows);
        tables.put(table, rows);
    }

    /** Says which columns are hidden, leave something out of their amounts, or say the opposite of their question. */
    private void tellOfColumns(MappedColumns table) {
        var mapped = table.table();
        table.byPlace().forEach((place, column) -> {
            if (mapped.sheet().hiddenColumns().contains(place)) {
                found.tellOfColumn(NoteKind.COLUMN_HIDDEN, mapped, place, column.field());
            }
            if (table.isAmount(column) && WordList.RESTRICTIONS.isIn(table.heading(place))) {
                found.tellOfColumn(NoteKind.COLUMN_RESTRICTED, mapped, place, column.field());
            }
            if (column.saysOpposite()) {
                found.tellOfColumn(NoteKind.COLUMN_OPPOSITE, mapped, place, column.field());
            }
        });
    }

    private void read(MappedColumns table, List<SheetRow> rows) {
        if (table.table().sheet().isCut() || found.size() + rows.size() > ListLimits.ROWS) {
            throw ListLimits.tooLarge("rows");
        }
        new RowReader(table, units.unknown(table, rows), references, found).read(rows);
    }

    private void tellUnits(MappedSheet table, List<SheetRow> rows) {
        found.tellOfUnits(table, rows.stream().filter(row -> row.cells().size() <= 2));
    }

    private static boolean isAbove(MappedSheet other, MappedSheet main) {
        return other.sheet().name().equals(main.sheet().name())
                && other.header().number() < main.header().number();
    }

    private ListMapping joined(ListMapping mapping, MappedSheet other, int position) {
        var proposal = proposer.propose(other);
        var joined = check.other(mapping, position, other, proposal);
        proposal.unread(joined)
                .forEach((column, field) -> found.tellOfColumn(NoteKind.COLUMN_LEFT_OUT, other, column, field));
        return joined;
    }

    private void tellUnread(MappedSheet table) {
        List<SheetRow> rows = table.unread();
        if (!rows.isEmpty()) {
            found.tellOfRows(NoteKind.TABLE_LEFT_OUT, table, rows);
        }
    }
}
