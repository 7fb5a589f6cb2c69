package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Acknowledgement;
import no.tiltaksoversikt.validation.rule.Finding;

/**
 * The hashes of submitted answers. A measure's hash is the SHA-256 of its canonical JSON as it is read back: reference,
 * answers, and acknowledgements that count. A submission's hash is that of {@code {"nothingToReport": …, "measures": [hash,
 * …]}}, so that one measure can change without reading the others.
 */
public final class SubmissionContent {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SubmissionContent() {}

    static String measureHash(String reference, MeasureAnswers answers, List<Acknowledgement> acknowledgements) {
        return CanonicalJson.sha256(json(reference, answers, acknowledgements));
    }

    public static String submissionHash(boolean nothingToReport, Collection<String> measureHashes) {
        return CanonicalJson.sha256(Map.of("nothingToReport", nothingToReport, "measures", measureHashes));
    }

    /** A measure as it is read back, as a tree. */
    public static ObjectNode tree(String reference, MeasureAnswers answers, List<Acknowledgement> acknowledgements) {
        return MAPPER.valueToTree(json(reference, answers, acknowledgements));
    }

    /** A measure as it is read back. */
    static Map<String, Object> json(String reference, MeasureAnswers answers, List<Acknowledgement> acknowledgements) {
        var json = new LinkedHashMap<String, Object>();
        json.put("reference", reference);
        json.putAll(answers.byName());
        if (!acknowledgements.isEmpty()) {
            json.put("acknowledgements", acknowledgements);
        }
        return json;
    }

    /** The reasons that count, by the measure's reference; each once, ordered by rule. */
    static Map<String, List<Acknowledgement>> acknowledgements(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.reason() != null)
                .collect(Collectors.groupingBy(
                        Finding::reference,
                        Collectors.collectingAndThen(Collectors.toList(), SubmissionContent::reasonsOf)));
    }

    private static List<Acknowledgement> reasonsOf(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Acknowledgement(finding.rule(), finding.reason()))
                .distinct()
                .sorted(Acknowledgement.BY_RULE)
                .toList();
    }
}
