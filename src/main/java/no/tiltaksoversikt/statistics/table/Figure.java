package no.tiltaksoversikt.statistics.table;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Tabulation;

/**
 * A figure of the report, or the key numbers.
 *
 * @param crossTab null for a figure of populations
 * @param populations in order; none for a figure of a cross-tab
 * @param besideEarlier whether the edition before is shown beside this one
 * @param isFixed whether every edition has the figure; only such a figure may count exempt measures for the public
 */
record Figure(
        String id,
        Text title,
        Tabulation crossTab,
        List<Population> populations,
        List<Text> remarks,
        boolean besideEarlier,
        boolean isFixed) {

    Optional<Tabulation> tabulation() {
        return Optional.ofNullable(crossTab);
    }
}
