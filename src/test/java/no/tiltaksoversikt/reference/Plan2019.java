package no.tiltaksoversikt.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * The measures of 2019.
 *
 * <p>The report's numbers overlap: the same measure counts in its phase, its financing, its cost class, its parties. To
 * meet all of them at once, the answers are given one after the other, and each step splits the measures so far into
 * groups that don't overlap, with one quota for each group; the quotas add up to every sum that the report gives. No
 * search and no repair is needed, and a quota that can't be met says which fact it serves.
 *
 * <ol>
 *   <li>Lateness comes with the agency. The 14 late measures must stay out of the financing (n = 418) but in the phases;
 *       41 + 58 early ones against 86 of them on time make 13 of the 14 early.
 *   <li>Whom a measure involves: 73 municipal among 140 cross-cutting among 218 with others, 186 internal. Later steps
 *       use these groups, so they come first. None of the late ones is cross-cutting.
 *   <li>Phase within {municipal, other cross-cutting, the rest on time, late}: 13 early and 44 under way of the 73;
 *       86 + 65 + 267 = 418 on time.
 *   <li>Financing within {cross-cutting or not} × {early, planned, under way}: 43 + 26 + 48 = 117 = 61 without and 56
 *       with part of it, 41 of them cross-cutting.
 *   <li>Cost within {cross-cutting or not} × {the 48 under way without full financing, or not}: of the 48, 8 state none,
 *       33 are under 50 million, 7 above; of the cross-cutting, 103 state a cost so that 44 and 79 are 43 and 77 %.
 *   <li>Develops and reuses within {cross-cutting, internal, others}: 192, 179 and 96, of the internal 38 and 52.
 *   <li>Seamless services within {Skate or not} × {municipal or not}: 134, 44 % of Skate, half of the municipal.
 * </ol>
 *
 * <p>Everything else has no more than its own sum and is drawn from all.
 */
final class Plan2019 {

    private static final long SEED = 2019;

    private Plan2019() {}

    static Draw draw(List<Agency> agencies) {
        var drafts = new ArrayList<Draft>();
        for (var agency : agencies) {
            for (int i = 0; i < agency.in2019(); i++) {
                drafts.add(new Draft(agency, drafts.size(), agency.late2019(), null));
            }
        }
        var draw = new Draw(List.copyOf(drafts), SEED);
        Involvement.assign(draw, Involvement.IN_2019);
        PhaseAndFinancing.assign(draw);
        Costs.assign2019(draw);
        Amounts.assign(draw);
        SharedSolutions.assign2019(draw);
        TechnologyAndInnovation.assign(draw);
        Effects.assign(draw);
        Beneficiaries.assign(draw, Beneficiaries.IN_2019);
        Exemptions.assign2019(draw);
        return draw;
    }
}
