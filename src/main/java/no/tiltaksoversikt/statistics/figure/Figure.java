package no.tiltaksoversikt.statistics.figure;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Tabulation;

/**
 * A figure of the report, or the key numbers of its text.
 *
 * @param crossTab the cross-tab that it shows; null where it lists populations
 * @param populations the populations that it lists, in their order; none where it shows a cross-tab
 * @param besideEarlier whether the edition before stands beside this one
 * @param isFixed whether every edition has it; only such a figure may count exempt measures for the public
 */
record Figure(
        String id,
        Text title,
        Tabulation crossTab,
        List<Population> populations,
        List<Text> remarks,
        boolean besideEarlier,
        boolean isFixed) {

    static final String KEY_NUMBERS = "key-numbers";

    Optional<Tabulation> tabulation() {
        return Optional.ofNullable(crossTab);
    }
}
