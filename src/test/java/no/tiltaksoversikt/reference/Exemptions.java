package no.tiltaksoversikt.reference;

import java.util.List;

/** Which measures are exempt from public disclosure: few, with the agencies that keep secrets for a living. */
final class Exemptions {

    private static final List<String> BASES = List.of(
            "Offentleglova § 15 første ledd",
            "Offentleglova § 24 første ledd",
            "Offentleglova § 21",
            "Offentleglova § 23 tredje ledd",
            "Offentleglova § 24 tredje ledd",
            "Offentleglova § 13, jf. forvaltningsloven § 13 første ledd");

    private static final List<String> SECRETIVE = List.of(
            "pod",
            "nsm",
            "tolletaten",
            "finanstilsynet",
            "skatteetaten",
            "udi",
            "dsb",
            "nav",
            "kystverket",
            "dss",
            "nkom",
            "ehelse");

    private Exemptions() {}

    static void assign2019(Draw draw) {
        assign(draw, 20);
    }

    /** A continued measure was exempt if it is so a year later; otherwise last year's text would give it away. */
    static void assign2018(Draw draw) {
        for (var draft : draw.drafts()) {
            draft.exemptionBasis = draft.successor == null ? null : draft.successor.exemptionBasis;
        }
        assign(draw, 3);
    }

    private static void assign(Draw draw, int count) {
        draw.give(
                "exempt",
                count,
                draft -> draft.successor == null && draft.agency.isOneOf(SECRETIVE),
                draft -> draft.agency.under("JD") ? 300 : 0,
                draft -> draft.exemptionBasis = draw.pick("exemption basis", draft, BASES));
    }
}
