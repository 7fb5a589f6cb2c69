package no.tiltaksoversikt.list.reading;

import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.list.reading.ReadingFinding.Place;
import no.tiltaksoversikt.list.value.NoteKind;
import no.tiltaksoversikt.list.value.WordList;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.platform.text.NormalText;

/** Finds the rows that name another agency than the one whose list it is. */
final class AgencyColumns {

    private final String agency;
    private final ListMeasures told;
    private Map<String, Set<String>> known;

    AgencyColumns(String agency, ListMeasures told) {
        this.agency = agency;
        this.told = told;
    }

    /** Looks at the columns that name agencies and answer nothing. */
    void check(MappedColumns table) {
        var mapped = table.table();
        for (var column : table.unmapped(WordList.AGENCIES::has)) {
            for (var row : mapped.rows()) {
                var cell = row.cell(column);
                if (cell != null && isOther(cell.shown())) {
                    told.tellOfCell(NoteKind.OTHER_AGENCY, new Place(mapped, row.number(), column), cell.shown());
                }
            }
        }
    }

    private boolean isOther(String text) {
        var number = text.replaceAll("\\s", "");
        if (Agency.isOrgNumber(number)) {
            return !number.equals(agency);
        }
        if (known == null) {
            known = Agency.numbersByName();
        }
        var named = known.getOrDefault(NormalText.key(text), Set.of());
        return !named.isEmpty() && !named.contains(agency);
    }
}
