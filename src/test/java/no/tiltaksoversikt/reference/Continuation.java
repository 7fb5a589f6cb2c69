package no.tiltaksoversikt.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.tiltaksoversikt.measure.Code.Phase;

/** Which measures of 2019 had been reported in 2018: 195, about half of those past IDEA, mostly those furthest along. */
final class Continuation {

    private Continuation() {}

    static List<Draft> choose(Draw in2019) {
        var possible = withRoomIn2018(in2019.drafts());
        Predicate<Draft> open = draft -> possible.contains(draft.number) && !draft.exempt();
        var chosen = new ArrayList<Draft>();
        in2019.give("continues operation", 57, open.and(draft -> draft.phase == Phase.OPERATION), chosen::add);
        in2019.give(
                "continues implementation", 95, open.and(draft -> draft.phase == Phase.IMPLEMENTATION), chosen::add);
        in2019.give("continues planning", 31, open.and(Draft::planned), chosen::add);
        in2019.give("continues concept", 9, open.and(draft -> draft.phase == Phase.CONCEPT), chosen::add);
        in2019.give(
                "continues exempt",
                3,
                draft -> possible.contains(draft.number) && draft.exempt() && draft.phase == Phase.IMPLEMENTATION,
                chosen::add);
        return List.copyOf(chosen);
    }

    /** The numbers of the measures past IDEA, for each agency no more than it reported in 2018. */
    private static Set<Integer> withRoomIn2018(List<Draft> drafts) {
        var taken = new HashMap<String, Integer>();
        var possible = new HashSet<Integer>();
        for (var draft : drafts) {
            if (draft.phase != Phase.IDEA
                    && taken.merge(draft.agency.key(), 1, Integer::sum) <= draft.agency.in2018()) {
                possible.add(draft.number);
            }
        }
        return possible;
    }
}
