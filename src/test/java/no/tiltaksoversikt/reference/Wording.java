package no.tiltaksoversikt.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.measure.Code.Beneficiary;
import no.tiltaksoversikt.measure.Code.ExpectedEffect;
import no.tiltaksoversikt.measure.Code.MainPurpose;
import no.tiltaksoversikt.measure.Code.Technology;

/**
 * Names, deliverables, tags and comments, composed from a theme that agrees with the coded answers and from the agency's
 * own words. A continued measure keeps its name, and says in 2018 the first part of what it says in 2019.
 */
final class Wording {

    private static final int LUCK = 1000;
    private static final int CLEAR = 900;
    private static final int SLIGHT = 300;

    /** What people search for when they look for a sector. */
    private static final Map<String, String> SECTORS = Map.ofEntries(
            Map.entry("ASD", "arbeid"),
            Map.entry("BFD", "familie"),
            Map.entry("FIN", "finans"),
            Map.entry("HOD", "helse"),
            Map.entry("JD", "justis"),
            Map.entry("KLD", "miljø"),
            Map.entry("KMD", "forvaltning"),
            Map.entry("KUD", "kultur"),
            Map.entry("KD", "utdanning"),
            Map.entry("LMD", "landbruk"),
            Map.entry("NFD", "næring"),
            Map.entry("OED", "energi"),
            Map.entry("SD", "samferdsel"));

    private final Draw draw;

    /** Agency and name of what exists; only asked, never iterated. */
    private final Set<String> taken;

    private Wording(Draw draw, Set<String> taken) {
        this.draw = draw;
        this.taken = taken;
    }

    static void assign(Draw draw, Set<String> taken) {
        var wording = new Wording(draw, taken);
        for (var draft : draw.drafts()) {
            if (draft.successor == null) {
                wording.compose(draft);
            } else {
                continued(draft);
            }
            draft.comments = Sentences.comment(draw, draft);
        }
    }

    private static void continued(Draft draft) {
        var next = draft.successor;
        draft.name = next.name;
        draft.deliverable = next.deliverable.substring(0, next.deliverable.indexOf(". ") + 1);
        draft.tags = next.tags.size() > 2 ? next.tags.subList(0, next.tags.size() - 1) : next.tags;
    }

    private void compose(Draft draft) {
        for (var theme : themesBestFirst(draft)) {
            if (name(draft, theme)) {
                return;
            }
        }
        throw new IllegalStateException("No name is left for %s".formatted(draft.agency.name()));
    }

    private List<Theme> themesBestFirst(Draft draft) {
        return Arrays.stream(Theme.values())
                .sorted(Comparator.comparingInt(
                        (Theme theme) -> -fit(theme, draft) - draw.chance("theme " + theme, draft, LUCK)))
                .toList();
    }

    /** Tries the theme's names with the agency's words from a place that chance gives; false if all are taken. */
    private boolean name(Draft draft, Theme theme) {
        var names = theme.names(draft.agency);
        var subjects = theme.subjects(draft.agency);
        var all = names.size() * subjects.size();
        var start = draw.chance("name", draft, all);
        for (int i = 0; i < all; i++) {
            var combination = (start + i) % all;
            var subject = subjects.get(combination % subjects.size());
            var name = names.get(combination / subjects.size()).formatted(subject);
            if (taken.add(draft.agency.key() + " " + name.toLowerCase(Locale.ROOT))) {
                draft.name = name;
                draft.deliverable = deliverable(draft, theme, subject);
                draft.tags = tags(draft, theme, subject);
                return true;
            }
        }
        return false;
    }

    private String deliverable(Draft draft, Theme theme, String subject) {
        var sentences = new ArrayList<String>();
        sentences.add(capital(draw.pick("deliverable", draft, theme.deliverables(draft.agency))
                .formatted(subject)));
        sentences.addAll(Sentences.following(draw, draft));
        return String.join(" ", sentences);
    }

    private List<String> tags(Draft draft, Theme theme, String subject) {
        var tags = new ArrayList<>(theme.tags().subList(0, 1 + draw.chance("theme tags", draft, 3)));
        tags.add(subject);
        if (tags.size() < 3 || draw.chance("sector tag", draft, 2) == 0) {
            tags.add(SECTORS.get(draft.agency.ministry()));
        }
        return List.copyOf(tags);
    }

    /** How well a theme agrees with what the codes say. */
    private static int fit(Theme theme, Draft draft) {
        return switch (theme) {
            case ARTIFICIAL_INTELLIGENCE -> only(draft.technologies.contains(Technology.AI));
            case ROBOTICS -> only(draft.technologies.contains(Technology.ROBOTICS));
            case SENSORS -> only(draft.technologies.contains(Technology.IOT));
            case MUNICIPAL -> draft.municipal() ? SLIGHT : -LUCK;
            case SUBMISSION -> slightly(draft.beneficiaries.contains(Beneficiary.CITIZENS));
            case PORTAL ->
                slightly(draft.beneficiaries.contains(Beneficiary.CITIZENS)
                        || draft.effects.contains(ExpectedEffect.SEAMLESS_SERVICES));
            case DATA_SHARING ->
                slightly(draft.crossCutting()) + clearly(draft.mainPurpose == MainPurpose.DATA_SHARING);
            case SHARED_COMPONENT ->
                slightly(draft.develops()) + clearly(draft.mainPurpose == MainPurpose.SHARED_SOLUTION);
            case REPORTING -> slightly(draft.beneficiaries.contains(Beneficiary.PRIVATE_BUSINESSES));
            case ANALYTICS -> slightly(draft.effects.contains(ExpectedEffect.DECISION_SUPPORT));
            case CLOUD -> slightly(draft.technologies.contains(Technology.CLOUD));
            case SECURITY ->
                slightly(draft.effects.contains(ExpectedEffect.ROBUST_INFRASTRUCTURE))
                        + clearly(draft.mainPurpose == MainPurpose.SECURITY);
            case ADMINISTRATION ->
                only(draft.internal() && draft.beneficiaries.contains(Beneficiary.EMPLOYEES))
                        - CLEAR
                        + clearly(draft.mainPurpose == MainPurpose.INTERNAL_ADMINISTRATION);
            case CASEWORK, ARCHIVE, REGISTER, WORKPLACE -> slightly(draft.internal());
        };
    }

    private static int only(boolean agrees) {
        return agrees ? CLEAR : -LUCK;
    }

    private static int clearly(boolean agrees) {
        return agrees ? CLEAR : 0;
    }

    private static int slightly(boolean agrees) {
        return agrees ? SLIGHT : 0;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
