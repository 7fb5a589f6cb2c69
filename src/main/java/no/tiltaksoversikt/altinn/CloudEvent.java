package no.tiltaksoversikt.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.altinn.client.InstanceAddress;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Storable;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.body.SubmissionReader;

/**
 * What counts of a CloudEvent 1.0. Altinn adds members and leaves some out, so all others are ignored; the subject, which can
 * be a person, is not even read.
 */
record CloudEvent(String id, String source, String type) {

    /** Somebody has sent a form in. */
    static final String COMPLETED = "app.instance.process.completed";

    /** Altinn asks whether a new subscription leads anywhere. It has neither time nor subject. */
    static final String VALIDATION = "platform.events.validatesubscription";

    private static final int MAX_LENGTH = 255;
    private static final Text NOT_READABLE = Text.of("platform", "not-readable");

    /** Reads the structured mode; a problem 400 where it isn't that. */
    static CloudEvent read(byte[] body) {
        var json = SubmissionReader.readTree(body);
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

    /** The instance that it is about; a problem 400 where there is none. */
    InstanceAddress instance() {
        return AltinnSetup.instance(source)
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
