package no.tiltaksoversikt.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Storable;
import no.tiltaksoversikt.platform.text.Text;

/**
 * The members of a CloudEvent 1.0 that are used. Altinn adds some members and omits others, so all the rest is ignored. The
 * subject is not read, because it can identify a person.
 */
record CloudEvent(String id, String source, String type) {

    /** A form was submitted. */
    static final String COMPLETED = "app.instance.process.completed";

    /** Altinn validates the address of a new subscription. This event has neither time nor subject. */
    static final String VALIDATION = "platform.events.validatesubscription";

    private static final int MAX_LENGTH = 255;
    private static final Text NOT_READABLE = Text.of("platform", "not-readable");

    /** Reads an event in structured mode. Throws a problem 400 for any other body. */
    static CloudEvent read(byte[] body) {
        var json = StrictJson.readTree(body);
        var faults = new ArrayList<Fault>();
        var event = new CloudEvent(text(json, "id", faults), text(json, "source", faults), text(json, "type", faults));
        if (!text(json, "specversion", faults).equals("1.0")) {
            faults.add(fault("/specversion"));
        }
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY)
                    .withFaults(faults.stream().distinct().toList());
        }
        return event;
    }

    /** The instance that the source names. Throws a problem 400 if it names none. */
    InstanceAddress instance() {
        return InstanceAddress.ofSource(source)
                .orElseThrow(() -> new Problem(ProblemType.INVALID_BODY).withFaults(List.of(fault("/source"))));
    }

    private static String text(JsonNode json, String member, List<Fault> faults) {
        var value = json.path(member);
        var text = value.isTextual() ? value.asText() : "";
        if (text.isEmpty() || text.length() > MAX_LENGTH || !Storable.is(text)) {
            faults.add(fault("/" + member));
        }
        return text;
    }

    private static Fault fault(String pointer) {
        return new Fault(pointer, NOT_READABLE);
    }
}
