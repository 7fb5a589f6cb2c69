package no.tiltaksoversikt.reference;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.validation.body.ReadBody;
import no.tiltaksoversikt.validation.rule.Finding;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.Validation;
import no.tiltaksoversikt.validation.rule.ValidationContext;

/** Writes a synthetic edition as the JSON file that is shipped: one participant and one measure a line. */
final class GeneratedFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String REASON = "Syntetisk svar: det følger av tallene i rapporten.";

    private static final Map<String, String> NOTE = inOrder(
            "nb",
            "Syntetisk utgave: virksomhetene er virkelige, men tiltakene er oppdiktet slik at rapportens tall kommer ut.",
            "nn",
            "Syntetisk utgåve: verksemdene er verkelege, men tiltaka er oppdikta slik at tala i rapporten kjem ut.",
            "en",
            "Synthetic edition: the agencies are real, but the measures are invented so that the report's numbers come out.");

    private static final Map<String, String> PLAN_2018 = inOrder(
            "questionnaire", "2018",
            "opensOn", "2018-05-14",
            "deadline", "2018-08-31",
            "dataAsOf", "2018-09-25",
            "publishesOn", "2018-12-20",
            "figureBasis", "ALL");

    /** Deadline, data date and publication are the report's (sections 2.1 and 2.2, foreword). */
    private static final Map<String, String> PLAN_2019 = inOrder(
            "questionnaire", "2019",
            "opensOn", "2019-06-03",
            "deadline", "2019-08-30",
            "dataAsOf", "2019-09-25",
            "publishesOn", "2019-12-20",
            "figureBasis", "ALL");

    private final SyntheticEdition edition;
    private final Map<String, String> plan;

    private GeneratedFile(SyntheticEdition edition, Map<String, String> plan) {
        this.edition = edition;
        this.plan = plan;
    }

    static String of2018() {
        return new GeneratedFile(SyntheticEditions.edition2018(), PLAN_2018).text();
    }

    static String of2019() {
        return new GeneratedFile(SyntheticEditions.edition2019(), PLAN_2019).text();
    }

    private String text() {
        var participants = edition.invited().stream()
                .map(invited -> inOrder(
                        "orgNumber", invited.orgNumber(), "ministry", ministry(invited), "skate", invited.skate()))
                .toList();
        var submissions = new ArrayList<String>();
        for (var orgNumber : edition.responded()) {
            submissions.add(submission(orgNumber, submissions.size()));
        }
        return "{\n\"year\":%d,\n\"note\":%s,\n\"plan\":%s,\n\"participants\":%s,\n\"submissions\":[\n%s\n]\n}\n"
                .formatted(
                        edition.year(), json(NOTE), json(plan), lines(participants), String.join(",\n", submissions));
    }

    /** By the code that it had that year: Barne- og likestillingsdepartementet became BFD in 2019. */
    private String ministry(SyntheticEdition.Invited invited) {
        return edition.year() == 2018 && invited.ministry().equals("BFD") ? "BLD" : invited.ministry();
    }

    private String submission(String orgNumber, int position) {
        var measures = new ArrayList<Map<String, Object>>();
        answersOf(edition, orgNumber).forEach((reference, answers) -> {
            var measure = new LinkedHashMap<String, Object>();
            measure.put("reference", reference);
            measure.putAll(answers.byName());
            measures.add(measure);
        });
        acknowledge(context(orgNumber), measures);
        return "{\"orgNumber\":%s,\"receivedAt\":%s,\"body\":%s}"
                .formatted(json(orgNumber), json(receivedAt(orgNumber, position).toString()), body(measures));
    }

    private Instant receivedAt(String orgNumber, int position) {
        var isLate = edition.measures().stream()
                .anyMatch(measure -> measure.late() && measure.orgNumber().equals(orgNumber));
        return LocalDate.parse(plan.get("deadline"))
                .plusDays(isLate ? 7 : -7)
                .atTime(LocalTime.NOON)
                .atZone(Clocks.NORWAY)
                .plus(Duration.ofMinutes(position))
                .toInstant();
    }

    private ValidationContext context(String orgNumber) {
        return edition.year() == 2018
                ? Validation.IN_2018
                : Validation.in2019After(answersOf(SyntheticEditions.edition2018(), orgNumber));
    }

    private static Map<String, MeasureAnswers> answersOf(SyntheticEdition edition, String orgNumber) {
        var answers = new LinkedHashMap<String, MeasureAnswers>();
        edition.measures().stream()
                .filter(measure -> measure.orgNumber().equals(orgNumber))
                .forEach(measure -> answers.put(measure.reference(), measure.answers()));
        return answers;
    }

    /** Gives every warning a reason, as agencies must. */
    private static void acknowledge(ValidationContext context, List<Map<String, Object>> measures) {
        var report = Validation.ENGINE.validate(
                context, ReadBody.submission(MAPPER.valueToTree(bodyOf(measures)), context.questionnaire()));
        for (var measure : measures) {
            var acknowledgements = report.findings().stream()
                    .filter(finding -> finding.severity() == Severity.WARNING)
                    .filter(finding -> measure.get("reference").equals(finding.reference()))
                    .map(Finding::rule)
                    .map(rule -> inOrder("rule", rule, "reason", REASON))
                    .toList();
            if (!acknowledgements.isEmpty()) {
                measure.put("acknowledgements", acknowledgements);
            }
        }
    }

    private static Map<String, Object> bodyOf(List<Map<String, Object>> measures) {
        return Map.of("nothingToReport", measures.isEmpty(), "measures", measures);
    }

    private static String body(List<Map<String, Object>> measures) {
        return measures.isEmpty()
                ? "{\"nothingToReport\":true,\"measures\":[]}"
                : "{\"measures\":" + lines(measures) + "}";
    }

    private static String lines(List<?> values) {
        return values.stream().map(GeneratedFile::json).collect(joining(",\n", "[\n", "\n]"));
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> inOrder(Object... namesAndValues) {
        var map = new LinkedHashMap<String, V>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], (V) namesAndValues[i + 1]);
        }
        return map;
    }
}
