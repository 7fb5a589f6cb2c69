package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The faults of a questionnaire's document. */
final class QuestionnaireReport implements QuestionnaireFigure.Faults {

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

    /** Adds a fault by its key in {@code faults.yaml}. */
    @Override
    public void add(String pointer, String fault, Map<String, ?> arguments) {
        if (!TEXTS.containsKey(fault)) {
            throw new IllegalArgumentException("There is no text for " + fault);
        }
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(pointer, fault, arguments));
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
