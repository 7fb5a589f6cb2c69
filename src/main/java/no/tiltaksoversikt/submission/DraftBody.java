package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.platform.text.NormalText;

/** A draft as the agency sent it, with one measure looked up, replaced or removed. */
final class DraftBody {

    private final ObjectNode body;
    private final ArrayNode measures;

    private DraftBody(ObjectNode body) {
        this.body = body;
        measures = body.get("measures") instanceof ArrayNode array ? array : body.putArray("measures");
    }

    static DraftBody of(String json) {
        return new DraftBody((ObjectNode) StrictJson.readTree(json.getBytes(StandardCharsets.UTF_8)));
    }

    boolean hasNothingToReport() {
        return body.path("nothingToReport").asBoolean();
    }

    /** As sent. */
    ArrayNode measures() {
        return measures;
    }

    Optional<JsonNode> find(String reference) {
        var position = position(reference);
        return position.isPresent() ? Optional.of(measures.get(position.getAsInt())) : Optional.empty();
    }

    /** The draft with the measure in its place, or at the end. */
    byte[] with(String reference, byte[] measure) {
        var changed = ((ObjectNode) StrictJson.readTree(measure)).put("reference", reference);
        var position = position(reference);
        if (position.isPresent()) {
            measures.set(position.getAsInt(), changed);
        } else {
            measures.add(changed);
        }
        return bytes();
    }

    byte[] without(String reference) {
        position(reference).ifPresent(measures::remove);
        return bytes();
    }

    private byte[] bytes() {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private OptionalInt position(String reference) {
        return IntStream.range(0, measures.size())
                .filter(position -> NormalText.trim(
                                measures.get(position).path("reference").asText())
                        .equals(reference))
                .findFirst();
    }
}
