package no.tiltaksoversikt.reference;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToIntFunction;
import no.tiltaksoversikt.reference.SyntheticEdition.Invited;

/**
 * Generates the two reference editions, the same on every machine. Each call builds both anew, since continued measures
 * tie them together; it takes milliseconds.
 */
final class SyntheticEditions {

    private SyntheticEditions() {}

    static SyntheticEdition edition2018() {
        return build().get(0);
    }

    static SyntheticEdition edition2019() {
        return build().get(1);
    }

    private static List<SyntheticEdition> build() {
        var agencies = Roster.agencies();
        var in2019 = Plan2019.draw(agencies);
        var in2018 = Plan2018.draw(agencies, in2019);
        References.assign(in2018, in2019);
        var taken = new HashSet<String>();
        Wording.assign(in2019, taken);
        Wording.assign(in2018, taken);
        return List.of(
                edition(2018, agencies, Agency::in2018, in2018), edition(2019, agencies, Agency::in2019, in2019));
    }

    private static SyntheticEdition edition(
            int year, List<Agency> agencies, ToIntFunction<Agency> measures, Draw draw) {
        var invited = agencies.stream()
                .filter(agency -> measures.applyAsInt(agency) != Agency.NOT_INVITED)
                .toList();
        var responded = invited.stream()
                .filter(agency -> measures.applyAsInt(agency) != Agency.SILENT)
                .sorted(Comparator.comparing((Agency agency) -> year == 2019 && agency.late2019())
                        .thenComparing(agency -> shuffled(agency, year)))
                .map(Agency::orgNumber)
                .toList();
        return new SyntheticEdition(
                year,
                invited.stream()
                        .map(agency -> new Invited(agency.orgNumber(), agency.ministry(), agency.skate()))
                        .toList(),
                responded,
                draw.drafts().stream().map(SyntheticEditions::measure).toList());
    }

    /** An order that has nothing to do with ministries: answers come in as they come. */
    private static int shuffled(Agency agency, int year) {
        return Math.floorMod(Integer.parseInt(agency.orgNumber()) * (long) year, 7919);
    }

    private static SyntheticMeasure measure(Draft draft) {
        return new SyntheticMeasure(draft.agency.orgNumber(), draft.reference, draft.late, draft.answers());
    }
}
