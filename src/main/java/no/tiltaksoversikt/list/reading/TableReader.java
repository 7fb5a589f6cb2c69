package no.tiltaksoversikt.list.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.mapping.MappingCheck;
import no.tiltaksoversikt.list.mapping.MappingProposer;
import no.tiltaksoversikt.list.reading.ReadingFinding.Kind;
import no.tiltaksoversikt.list.sheet.ListLimits;
import no.tiltaksoversikt.list.sheet.SheetRow;

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
        units = new UnknownUnits(proposer, found);
    }

    /** A table with the rows of its measures, and the columns that identify them. */
    private record Table(
            MappedSheet mapped, ListMapping mapping, MappedColumns columns, Set<Integer> names, List<SheetRow> rows) {}

    /** Reads the tables in their order. Sheets that only help with a template need no note. */
    public void read(MappedSheet main, ListMapping mapping, List<MappedSheet> others) {
        var all = new ArrayList<>(others);
        all.add((int) others.stream().filter(other -> isAbove(other, main)).count(), main);
        var tables = new ArrayList<Table>();
        for (var other : all) {
            if (other.equals(main)) {
                tellUnread(main);
                tables.add(table(main, mapping));
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
                    found.tellOfRows(Kind.TABLE_JOINED, other, other.rows());
                } else {
                    found.tellOfSheet(Kind.SHEET_JOINED, other);
                }
                tellUnread(other);
                tables.add(table(other, joined(main, mapping, other, position)));
                continue;
            }
            var isList = proposer.isList(other) && !TemplateSheets.isHelp(other.sheet());
            units.look(other, isList);
            if (isChosen) {
                found.tellOfRows(Kind.TABLE_LEFT_OUT, other, other.rows());
            } else if (!other.isFurther() && isList) {
                found.tellOfSheet(Kind.SHEET_LEFT_OUT, other);
            } else if (!other.isFurther() && proposer.lacksUnit(mapping)) {
                tellUnits(other, other.sheet().rows());
            }
        }
        tables.forEach(this::read);
    }

    private Table table(MappedSheet mapped, ListMapping its) {
        agencies.check(mapped, its);
        var columns = new MappedColumns(vocabulary, mapped, its);
        columns.byPlace().forEach((place, column) -> found.place(mapped, column, place));
        var notes = new ColumnNotes(mapped, columns, found);
        notes.tellOfColumns();
        var name = AnswerField.NAME.jsonName();
        var names = columns.places(found.column(mapped, name) == null ? ListMapping.REFERENCE : name);
        var rows = new RowSieve(mapped, columns, names).measures(found);
        notes.tellOfUnits(rows);
        units.look(mapped, columns, rows);
        return new Table(mapped, its, columns, names, rows);
    }

    private void read(Table table) {
        var mapped = table.mapped();
        if (mapped.sheet().isCut() || found.size() + table.rows().size() > ListLimits.ROWS) {
            throw ListLimits.tooLarge("rows");
        }
        var unknown = units.unknown(mapped, table.mapping(), table.columns(), table.rows());
        new RowReader(mapped, table.mapping(), table.columns(), unknown, references, found)
                .read(table.rows(), table.names());
    }

    private void tellUnits(MappedSheet table, List<SheetRow> rows) {
        found.tellOfUnits(table, rows.stream().filter(row -> row.cells().size() <= 2));
    }

    private static boolean isAbove(MappedSheet other, MappedSheet main) {
        return other.sheet().name().equals(main.sheet().name())
                && other.header().number() < main.header().number();
    }

    private ListMapping joined(MappedSheet main, ListMapping mapping, MappedSheet other, int position) {
        var proposal = proposer.propose(other);
        var joined = check.other(mapping, main, position, other, proposal);
        proposal.unread(joined, other)
                .forEach((column, field) -> found.tellOfColumn(Kind.COLUMN_LEFT_OUT, other, column, field));
        return joined;
    }

    private void tellUnread(MappedSheet table) {
        List<SheetRow> rows = table.unread();
        if (!rows.isEmpty()) {
            found.tellOfRows(Kind.TABLE_LEFT_OUT, table, rows);
        }
    }
}
