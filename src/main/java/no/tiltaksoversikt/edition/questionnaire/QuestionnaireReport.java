package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The faults of a questionnaire's document. */
final class QuestionnaireReport implements QuestionnaireFigure.Faults {

    /** Stands for a text that cannot be read. No name or code has this form. */
    static final String STAND_IN = "?";

    /** More would not help the author. */
    private static final int MOST_FAULTS = 200;

    private static final Map<String, Text> TEXTS =
            YamlFile.read("/questionnaire/faults.yaml", new TypeReference<Map<String, Text>>() {});

    private record Fault(String pointer, String fault, Map<String, ?> arguments) {}

    /** A fault at its place in the document (JSON Pointer, RFC 6901). */
    @Schema(name = "QuestionnaireFault")
    record FaultView(String pointer, String fault, String message) {}

    @Schema(name = "QuestionnaireReport")
    record View(boolean valid, List<FaultView> faults) {}

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private Shape shape;

    /** Adds a fault by its key in {@code faults.yaml}. */
    @Override
    public void add(String pointer, String fault, Map<String, ?> arguments) {
        if (!TEXTS.containsKey(fault)) {
            throw new IllegalArgumentException("There is no text for " + fault);
        }
        if (faults.size() < MOST_FAULTS && (shape == null || !shape.explains(pointer, fault, arguments))) {
            faults.add(new Fault(pointer, fault, arguments));
        }
    }

    /** Adds a fault unless a demand is met. */
    void demand(boolean met, String pointer, String fault, Map<String, ?> arguments) {
        if (!met) {
            add(pointer, fault, arguments);
        }
    }

    void addMissing(String pointer, String member) {
        add(pointer, "missing", Map.of("name", member));
        missing.add(pointer + "/" + member);
    }

    /**
     * Notes that the faults until now are those of the document's shape. Others that follow from them are left out from now
     * on, so that each mistake is one fault.
     *
     * @param read the document with stand-ins for what is faulty
     */
    void noteShape(JsonNode read) {
        var places = new HashSet<>(missing);
        faults.stream()
                .filter(fault -> !fault.fault().equals("missing"))
                .map(Fault::pointer)
                .forEach(places::add);
        shape = new Shape(places, read);
    }

    /** Whether one of these places has a fault of shape. */
    boolean isFaultyAt(String... pointers) {
        return shape != null && !Collections.disjoint(shape.places(), List.of(pointers));
    }

    /** The places with faults of shape, and the document with stand-ins there. */
    private record Shape(Set<String> places, JsonNode read) {

        private static final Pattern TEXT =
                Pattern.compile("/(text|shortText|help|label|shortLabel|title|note|heading|remarks)\\b");
        private static final Pattern OF_ANSWERS =
                Pattern.compile("/questions/[0-9]+(/(field|type|derived|options(/[0-9]+(/code)?)?))?");

        /** Whether a fault of content follows from one of shape. */
        boolean explains(String pointer, String fault, Map<String, ?> arguments) {
            return places.stream()
                            .anyMatch(place -> isIn(pointer, place)
                                    || (isIn(place, pointer)
                                            && pointer.indexOf('/', 1) > 0
                                            && !TEXT.matcher(place).find()))
                    || isOfUnreadableQuestion(pointer, String.valueOf(arguments.get("name")))
                    || switch (fault) {
                        case "unknown-field" -> places.contains("/previous") || hasStandIn("questions", "field");
                        case "unknown-variable" -> hasStandIn("questions", "field");
                        case "core-needed" ->
                            hasStandIn("questions", "field")
                                    || places.stream().anyMatch(place -> place.contains("/companions"));
                        case "reworded" -> isFaulty(pointer);
                        case "note-needed" -> isFaulty(pointer + "/note");
                        case "from-above-to" -> isFaulty(parent(pointer) + "/to");
                        case "minimum-above-maximum" -> isFaulty(parent(pointer) + "/maximum");
                        case "nothing-to-specify" -> isFaulty(parent(pointer) + "/options");
                        case "removed-needed" -> hasStandIn("questions", "field") || hasStandIn("removed", "field");
                        case "unknown-section", "unused-section" ->
                            hasStandIn("sections", "id") || hasStandIn("questions", "section");
                        default -> false;
                    };
        }

        private boolean isFaulty(String pointer) {
            return places.stream().anyMatch(place -> isIn(place, pointer));
        }

        private static String parent(String pointer) {
            return pointer.substring(0, pointer.lastIndexOf('/'));
        }

        private static boolean isIn(String inner, String outer) {
            return inner.equals(outer) || inner.startsWith(outer + "/");
        }

        /** Whether it is in a question, or about one, whose answers are unknown. */
        private boolean isOfUnreadableQuestion(String pointer, String name) {
            for (var i = 0; i < read.get("questions").size(); i++) {
                var question = "/questions/" + i;
                if ((isIn(pointer, question)
                                || read.at(question + "/field").asText().equals(name))
                        && places.stream()
                                .anyMatch(place -> isIn(place, question)
                                        && OF_ANSWERS.matcher(place).matches())) {
                    return true;
                }
            }
            return false;
        }

        private boolean hasStandIn(String list, String member) {
            for (var element : read.path(list)) {
                if (element.path(member).asText().equals(STAND_IN)) {
                    return true;
                }
            }
            return false;
        }
    }

    boolean isValid() {
        return faults.isEmpty();
    }

    View in(Language language) {
        return new View(
                isValid(),
                faults.stream()
                        .map(fault -> new FaultView(
                                fault.pointer(),
                                fault.fault(),
                                TEXTS.get(fault.fault()).in(language, fault.arguments())))
                        .toList());
    }

    @Override
    public String toString() {
        return in(Language.EN).faults().toString();
    }
}
