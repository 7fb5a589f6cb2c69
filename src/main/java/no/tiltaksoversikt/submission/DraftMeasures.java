package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.validation.SubmissionReader;
import no.tiltaksoversikt.validation.ValidationContexts;
import no.tiltaksoversikt.validation.ValidationEngine;

/** Changes one measure in the draft, which is the very JSON that the agency sent. */
@ApplicationScoped
class DraftMeasures {

    private final SubmissionService submissions;
    private final ValidationEngine engine;
    private final ValidationContexts contexts;

    DraftMeasures(SubmissionService submissions, ValidationEngine engine, ValidationContexts contexts) {
        this.submissions = submissions;
        this.engine = engine;
        this.contexts = contexts;
    }

    Optional<JsonNode> find(Submission submission, String reference) {
        var measures = measures(body(submission));
        var index = indexOf(measures, reference);
        return index.isPresent() ? Optional.of(measures.get(index.getAsInt())) : Optional.empty();
    }

    SubmissionOutcome with(
            Answering answering, Edition edition, Submission submission, String reference, byte[] measure) {
        var draft = body(submission);
        var measures = measures(draft);
        var changed = ((ObjectNode) SubmissionReader.readTree(measure)).put("reference", reference);
        var index = indexOf(measures, reference);
        if (index.isPresent()) {
            measures.set(index.getAsInt(), changed);
        } else {
            measures.add(changed);
        }
        return store(answering, edition, submission, draft);
    }

    SubmissionOutcome without(Answering answering, Edition edition, Submission submission, String reference) {
        var draft = body(submission);
        var measures = measures(draft);
        indexOf(measures, reference).ifPresent(measures::remove);
        return store(answering, edition, submission, draft);
    }

    private SubmissionOutcome store(Answering answering, Edition edition, Submission submission, ObjectNode draft) {
        var body = draft.toString().getBytes(StandardCharsets.UTF_8);
        var reported = SubmissionReader.read(body);
        var lineages = contexts.lineages(edition, answering.orgNumber(), reported);
        var report = engine.validate(contexts.of(edition, answering.orgNumber(), lineages), reported);
        var checked = new SubmissionService.Checked(reported, lineages, report);
        return submissions.draft(answering, edition, submission, body, checked);
    }

    private static ObjectNode body(Submission submission) {
        return (ObjectNode) SubmissionReader.readTree(submission.draftBody.getBytes(StandardCharsets.UTF_8));
    }

    private static ArrayNode measures(ObjectNode draft) {
        return draft.get("measures") instanceof ArrayNode measures ? measures : draft.putArray("measures");
    }

    private static OptionalInt indexOf(ArrayNode measures, String reference) {
        return IntStream.range(0, measures.size())
                .filter(index -> NormalText.trim(
                                measures.get(index).path("reference").asText())
                        .equals(reference))
                .findFirst();
    }
}
