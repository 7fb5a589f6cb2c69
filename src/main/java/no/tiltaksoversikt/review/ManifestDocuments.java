package no.tiltaksoversikt.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.organisation.OrganisationName;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;

/**
 * The documents whose hashes a manifest has, as RFC 8785 canonical JSON: what the public may see, or everything. Contact
 * e-mails are in neither, since the law has them erased. An agency's measures are a document of their own and the list of
 * them has their hashes, so that an edition of any size is hashed in little memory and an agency can check its own part.
 */
@ApplicationScoped
class ManifestDocuments {

    private final Questionnaires questionnaires;
    private final RuleCatalogue rules;

    ManifestDocuments(Questionnaires questionnaires, RuleCatalogue rules) {
        this.questionnaires = questionnaires;
        this.rules = rules;
    }

    /** A document and the number of things in it. */
    record Document(String json, long items) {

        static Document of(List<?> items) {
            return new Document(CanonicalJson.text(items), items.size());
        }

        static Document of(Map<String, ?> members) {
            return new Document(CanonicalJson.text(members), 1);
        }

        String sha256() {
            return CanonicalJson.sha256(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A part of an edition's state, as it follows from data and program now. */
    Document of(ManifestPart part, Edition edition, boolean complete) {
        var questionnaire = questionnaires.get(edition.questionnaire());
        return switch (part) {
            case EDITION -> Document.of(edition.facts());
            case QUESTIONNAIRE -> questionnaire(questionnaire);
            case RULES -> Document.of(rules.ruleSet(questionnaire));
            case CODE_LISTS -> codeLists(questionnaire);
            case PARTICIPANTS -> participants(edition);
            case NAMES -> names(edition);
            case MEASURES -> measures(edition, complete);
            case CORRECTIONS -> corrections(edition, complete);
        };
    }

    /** An agency's measures; empty where it has none that may be seen. */
    Optional<Document> ofAgency(Edition edition, String orgNumber, boolean complete) {
        var measures = Measure.ofAgency(edition.year(), orgNumber, edition.revision(), !complete);
        var rows = measures.stream()
                .sorted(Comparator.comparing(Measure::reference))
                .map(measure -> measure(measure, complete))
                .toList();
        measures.forEach(Measure::release);
        return rows.isEmpty() ? Optional.empty() : Optional.of(Document.of(rows));
    }

    private static Document questionnaire(Questionnaire questionnaire) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", questionnaire.id());
        document.put("previous", questionnaire.previous().orElse(null));
        document.put("title", questionnaire.title());
        document.put("sections", questionnaire.sections());
        document.put("questions", questionnaire.questions());
        document.put("removed", questionnaire.removed());
        return new Document(
                CanonicalJson.text(document), questionnaire.questions().size());
    }

    private static Document codeLists(Questionnaire questionnaire) {
        var lists = new ArrayList<Map<String, Object>>();
        for (var question : questionnaire.questions()) {
            if (!question.options().isEmpty()) {
                var codes = question.options().stream()
                        .map(option -> Map.of("code", option.code(), "label", option.label()))
                        .toList();
                lists.add(Map.of("field", question.field(), "codes", codes));
            }
        }
        return Document.of(lists);
    }

    private static Document participants(Edition edition) {
        return Document.of(Participant.ofEdition(edition.year()).stream()
                .map(it -> Map.of("agency", it.orgNumber(), "ministry", it.ministryCode(), "skate", it.skate()))
                .toList());
    }

    private static Document names(Edition edition) {
        return Document.of(Participant.ofEdition(edition.year()).stream()
                .map(it -> Map.of(
                        "agency", it.orgNumber(), "name", name(it.name()), "ministryName", name(it.ministryName())))
                .toList());
    }

    private static Map<String, Object> name(OrganisationName name) {
        var spellings = new LinkedHashMap<String, Object>();
        spellings.put("nb", name.nb());
        spellings.put("nn", name.nn());
        spellings.put("en", name.en());
        return spellings;
    }

    private Document measures(Edition edition, boolean complete) {
        var agencies = new ArrayList<Map<String, Object>>();
        var total = 0L;
        for (var participant : Participant.ofEdition(edition.year())) {
            var document = ofAgency(edition, participant.orgNumber(), complete);
            if (document.isPresent()) {
                agencies.add(Map.of(
                        "agency", participant.orgNumber(),
                        "measures", document.get().items(),
                        "sha256", document.get().sha256()));
                total += document.get().items();
            }
        }
        return new Document(CanonicalJson.text(agencies), total);
    }

    private static Map<String, Object> measure(Measure measure, boolean complete) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", measure.id().toString());
        document.put("lineageId", measure.lineageId().toString());
        document.put("agency", measure.orgNumber());
        document.put("reference", measure.reference());
        document.put("late", measure.late());
        document.putAll((complete ? measure.answers() : measure.answers().publicOnly()).byName());
        document.remove(AnswerField.CONTACT_EMAIL.jsonName());
        return document;
    }

    private static Document corrections(Edition edition, boolean complete) {
        var measures = Correction.ofEdition(edition.year()).stream()
                .filter(it -> it.holdsAt(edition.revision()))
                .filter(it -> complete || isPublicAt(it, edition.revision()))
                .map(ManifestDocuments::correction)
                .toList();
        return Document.of(measures);
    }

    private static boolean isPublicAt(Correction correction, int revision) {
        return correction.isPublic
                && Measure.at(correction.measureId, revision).stream()
                        .filter(Measure::forDirectorate)
                        .anyMatch(it -> it.answers().isPublic(correction.answerField()));
    }

    private static Map<String, Object> correction(Correction correction) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", correction.id.toString());
        document.put("measure", correction.measureId.toString());
        document.put("agency", correction.orgNumber);
        document.put("reference", correction.reference);
        document.put("field", correction.field);
        document.put("oldValue", CorrectedMeasures.json(correction.oldValue));
        document.put("newValue", CorrectedMeasures.json(correction.newValue));
        document.put("reason", correction.reason);
        document.put("madeAt", correction.madeAt.toString());
        document.put("madeBy", correction.madeBy);
        document.put("revision", correction.fromRevision);
        return document;
    }
}
