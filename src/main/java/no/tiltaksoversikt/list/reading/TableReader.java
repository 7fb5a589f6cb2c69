package no.tiltaksoversikt.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import no.tiltaksoversikt.list.ReadingFinding.Kind;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.mapping.MappingCheck;
import no.tiltaksoversikt.list.mapping.MappingProposer;
import no.tiltaksoversikt.list.sheet.SheetRow;

/** The tables of a file beside the one that is mapped. Those with the same headings are read too; the others are named. */
final class OtherTables {

    private final MappingProposer proposer;
    private final MappingCheck check;
    private final MappedSheet main;
    private final ListMapping mapping;
    private final ListMeasures told;

    OtherTables(
            MappingProposer proposer, MappingCheck check, MappedSheet main, ListMapping mapping, ListMeasures told) {
        this.proposer = proposer;
        this.check = check;
        this.main = main;
        this.mapping = mapping;
        this.told = told;
    }

    /** Reads the tables in their order, the main one among them. */
    void read(List<MappedSheet> others, BiConsumer<MappedSheet, ListMapping> reader) {
        var tables = new ArrayList<>(others);
        tables.add((int) others.stream().filter(this::isAboveMain).count(), main);
        for (var other : tables) {
            if (other.equals(main)) {
                tellUnread(main);
                reader.accept(main, mapping);
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
                    told.tellOfRows(Kind.TABLE_JOINED, other, other.rows());
                } else {
                    told.tellOfSheet(Kind.SHEET_JOINED, other);
                }
                tellUnread(other);
                reader.accept(other, joined(other, position));
            } else if (isChosen) {
                told.tellOfRows(Kind.TABLE_LEFT_OUT, other, other.rows());
            } else if (!other.isFurther() && proposer.isList(other) && !TemplateWriter.isHelp(other.sheet())) {
                told.tellOfSheet(Kind.SHEET_LEFT_OUT, other);
            } else if (!other.isFurther() && proposer.lacksUnit(mapping)) {
                tellUnits(other, other.sheet().rows());
            }
        }
    }

    private void tellUnits(MappedSheet table, List<SheetRow> rows) {
        told.tellOfUnits(table, rows.stream().filter(row -> row.cells().size() == 1));
    }

    private boolean isAboveMain(MappedSheet other) {
        return other.sheet().name().equals(main.sheet().name())
                && other.header().number() < main.header().number();
    }

    private ListMapping joined(MappedSheet other, int position) {
        var proposal = proposer.propose(other);
        var found = check.other(mapping, main, position, other, proposal);
        proposal.unread(found, other)
                .forEach((column, field) -> told.tellOfColumn(Kind.COLUMN_LEFT_OUT, other, column, field));
        return found;
    }

    private void tellUnread(MappedSheet table) {
        List<SheetRow> rows = table.unread();
        if (!rows.isEmpty()) {
            told.tellOfRows(Kind.TABLE_LEFT_OUT, table, rows);
        }
    }
}
