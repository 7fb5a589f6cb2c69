package no.tiltaksoversikt.reference;

import java.util.List;
import no.tiltaksoversikt.measure.Code.Innovation;
import no.tiltaksoversikt.measure.Code.Technology;

/**
 * New technology and innovation in 2019 (report section 3.3.1, figure 8): 151 use the cloud (35 %), 14 the internet of
 * things, few AI and robotics. 112 innovate little (26 %), 203 some, 95 much (22 %), 22 don't say.
 */
final class TechnologyAndInnovation {

    private static final List<String> OTHER_TECHNOLOGIES = List.of(
            "Chatbot",
            "Blokkjede",
            "Talegjenkjenning",
            "Droner",
            "Digitale tvillinger",
            "Utvidet virkelighet",
            "Grafdatabase",
            "Bygningsinformasjonsmodeller",
            "Mikrotjenester",
            "Språkteknologi");

    private final Draw draw;

    private TechnologyAndInnovation(Draw draw) {
        this.draw = draw;
    }

    static void assign(Draw draw) {
        var assignment = new TechnologyAndInnovation(draw);
        assignment.technologies();
        assignment.innovation();
    }

    private void technologies() {
        uses(
                "technology-iot",
                14,
                Technology.IOT,
                "met",
                "nve",
                "kystverket",
                "vegvesen",
                "mattilsynet",
                "statsbygg",
                "fiskeridir",
                "miljodir");
        uses(
                "technology-ai",
                38,
                Technology.AI,
                "nav",
                "skatteetaten",
                "lanekassen",
                "nb",
                "tolletaten",
                "ssb",
                "patentstyret");
        uses(
                "technology-robotics",
                26,
                Technology.ROBOTICS,
                "dfo",
                "nav",
                "udi",
                "helsedir",
                "spk",
                "husbanken",
                "lanekassen");
        uses("technology-cloud", 151, Technology.CLOUD);
        uses("technology-other", 30, Technology.OTHER);
        for (var draft : draw.drafts()) {
            if (draft.technologies.isEmpty()) {
                draft.technologies.add(Technology.NOT_RELEVANT);
            } else if (draft.technologies.contains(Technology.OTHER)) {
                draft.otherTechnology = draw.pick("other technology", draft, OTHER_TECHNOLOGIES);
            }
        }
    }

    private void uses(String fact, int count, Technology technology, String... inclined) {
        var pioneers = List.of(inclined);
        draw.give(
                fact,
                count,
                draft -> true,
                draft -> draft.agency.isOneOf(pioneers) ? 350 : 0,
                draft -> draft.technologies.add(technology));
    }

    /** The highly innovative ones are known by AI, robotics or the internet of things. */
    private void innovation() {
        innovates("innovation-high", 95, Innovation.HIGH, 500);
        innovates("innovation-low", 112, Innovation.LOW, -500);
        innovates("innovation-medium", 203, Innovation.MEDIUM, 0);
    }

    private void innovates(String fact, int count, Innovation innovation, int weightOfNewTechnology) {
        draw.give(
                fact,
                count,
                draft -> draft.innovation == null,
                draft -> usesNewTechnology(draft) ? weightOfNewTechnology : 0,
                draft -> draft.innovation = innovation);
    }

    private static boolean usesNewTechnology(Draft draft) {
        return draft.technologies.contains(Technology.AI)
                || draft.technologies.contains(Technology.ROBOTICS)
                || draft.technologies.contains(Technology.IOT);
    }
}
