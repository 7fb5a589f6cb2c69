package no.tiltaksoversikt.list.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.mapping.MappingCheck;
import no.tiltaksoversikt.list.mapping.MappingProposer;
import no.tiltaksoversikt.list.reading.ReadingFinding.Kind;
import no.tiltaksoversikt.list.sheet.ListLimits;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.SheetRow;

/** Reads the tables of a file: the one that is mapped, and those with the same headings. Names the others. */
public final class TableReader {

    private final MappingProposer proposer;
    private final MappingCheck check;
    private final Vocabulary vocabulary;
    private final Map<String, String> references;
    private final AgencyColumns agencies;
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
    }

    /** Reads the tables in their order. Sheets that only help with a template need no note. */
    public void read(MappedSheet main, ListMapping mapping, List<MappedSheet> others, Predicate<ListSheet> isHelp) {
        var tables = new ArrayList<>(others);
        tables.add((int) others.stream().filter(other -> isAbove(other, main)).count(), main);
        for (var other : tables) {
            if (other.equals(main)) {
                tellUnread(main);
                read(main, mapping);
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
                read(other, joined(main, mapping, other, position));
            } else if (isChosen) {
                found.tellOfRows(Kind.TABLE_LEFT_OUT, other, other.rows());
            } else if (!other.isFurther() && proposer.isList(other) && !isHelp.test(other.sheet())) {
                found.tellOfSheet(Kind.SHEET_LEFT_OUT, other);
            } else if (!other.isFurther() && proposer.lacksUnit(mapping)) {
                tellUnits(other, other.sheet().rows());
            }
        }
    }

    private void read(MappedSheet table, ListMapping its) {
        agencies.check(table, its);
        var columns = new MappedColumns(vocabulary, table, its);
        columns.byPlace().forEach((place, column) -> found.place(table, column, place));
        var notes = new ColumnNotes(table, columns, found);
        notes.tellOfColumns();
        var name = AnswerField.NAME.jsonName();
        var names = columns.places(found.column(table, name) == null ? ListMapping.REFERENCE : name);
        var rows = new RowSieve(table, columns, names).measures(found);
        notes.tellOfUnits(rows);
        if (table.sheet().isCut() || found.size() + rows.size() > ListLimits.ROWS) {
            throw ListLimits.tooManyRows();
        }
        new RowReader(table, its, columns, references, found).read(rows, names);
    }

    private void tellUnits(MappedSheet table, List<SheetRow> rows) {
        found.tellOfUnits(table, rows.stream().filter(row -> row.cells().size() == 1));
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
