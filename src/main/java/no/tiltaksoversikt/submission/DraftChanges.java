package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.tiltaksoversikt.platform.text.NormalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The changes that submitting a draft would make.
 *
 * @param submitted the receipt of the submitted answer; null if there is none
 */
@Schema(name = "DraftChanges")
record DraftChanges(UUID submitted, UUID draft, List<ChangedMeasure> measures) {

    /** Members of a measure that are no answers. Reasons are kept even if a draft leaves them out. */
    private static final Set<String> NO_ANSWERS = Set.of("reference", "acknowledgements", "lastYear");

    @Schema(name = "DraftChange")
    enum Change {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A measure that differs, or that only one of the two has. */
    @Schema(name = "ChangedMeasure")
    record ChangedMeasure(String reference, String name, Change change, List<ChangedAnswer> answers) {}

    /** An answer that differs; null stands for no answer. */
    @Schema(name = "ChangedAnswer")
    record ChangedAnswer(
            String field,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(implementation = Object.class)
            JsonNode submitted,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(implementation = Object.class)
            JsonNode draft) {}

    /** The draft's measures in order, then those that it leaves out. */
    static DraftChanges between(UUID submittedReceipt, ArrayNode submitted, UUID draftReceipt, ArrayNode draft) {
        var before = byReference(submitted);
        var after = byReference(draft);
        var references = new LinkedHashSet<>(after.keySet());
        references.addAll(before.keySet());
        var changes = new ArrayList<ChangedMeasure>();
        for (var reference : references) {
            var then = before.getOrDefault(reference, MissingNode.getInstance());
            var now = after.getOrDefault(reference, MissingNode.getInstance());
            var answers = answers(then, now);
            if (then.isMissingNode() || now.isMissingNode() || !answers.isEmpty()) {
                changes.add(new ChangedMeasure(
                        reference.startsWith("\n") ? null : reference,
                        (now.isMissingNode() ? then : now).path("name").asText(null),
                        then.isMissingNode() ? Change.ADDED : now.isMissingNode() ? Change.REMOVED : Change.CHANGED,
                        answers));
            }
        }
        return new DraftChanges(submittedReceipt, draftReceipt, changes);
    }

    /** Measures without a reference get unique keys with a line feed, which no reference contains. */
    private static Map<String, JsonNode> byReference(ArrayNode measures) {
        var found = new LinkedHashMap<String, JsonNode>();
        IntStream.range(0, measures.size()).forEach(position -> {
            var measure = measures.get(position);
            var reference = NormalText.trim(measure.path("reference").asText(""));
            found.put(reference.isEmpty() ? "\n" + position : reference, measure);
        });
        return found;
    }

    private static List<ChangedAnswer> answers(JsonNode then, JsonNode now) {
        var fields = new LinkedHashSet<String>();
        then.fieldNames().forEachRemaining(fields::add);
        now.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(NO_ANSWERS);
        return fields.stream()
                .map(field -> new ChangedAnswer(field, answer(then, field), answer(now, field)))
                .filter(answer -> !String.valueOf(answer.submitted()).equals(String.valueOf(answer.draft())))
                .toList();
    }

    private static JsonNode answer(JsonNode measure, String field) {
        return measure.hasNonNull(field) ? measure.get(field) : null;
    }
}
