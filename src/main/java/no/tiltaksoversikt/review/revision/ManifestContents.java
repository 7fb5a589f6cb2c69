package no.tiltaksoversikt.review.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.section.ReportSection;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.organisation.OrganisationName;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.review.correction.CorrectionLog;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;

/**
 * The documents behind the hashes of a manifest, as RFC 8785 canonical JSON, in a public and a complete version. Neither has
 * contact e-mails, because the law requires their erasure. Each agency's measures are one document, and the document of
 * measures lists their hashes. An edition of any size is hashed in little memory this way, and an agency can check its part.
 */
@ApplicationScoped
class ManifestContents {

    private final QuestionnaireCatalogue questionnaires;
    private final RuleCatalogue rules;
    private final CorrectionLog corrections;

    ManifestContents(QuestionnaireCatalogue questionnaires, RuleCatalogue rules, CorrectionLog corrections) {
        this.questionnaires = questionnaires;
        this.rules = rules;
        this.corrections = corrections;
    }

    /** The document of a part, from the present data and program. */
    ManifestDocument of(ManifestPart part, Edition edition, boolean complete) {
        var questionnaire = questionnaires.get(edition.questionnaire());
        return switch (part) {
            case EDITION -> ManifestDocument.of(edition.facts());
            case QUESTIONNAIRE -> ManifestDocument.of(questionnaire);
            case RULES -> ManifestDocument.of(rules.ruleSet(questionnaire));
            case CODE_LISTS -> ManifestDocument.ofCodeLists(questionnaire);
            case PARTICIPANTS -> participants(edition);
            case NAMES -> names(edition);
            case MEASURES -> measures(edition, complete);
            case CORRECTIONS -> ManifestDocument.of(corrections.ofManifest(edition, complete));
            case REPORT -> report(edition);
        };
    }

    /** Corrections as manifests of earlier versions had them, which wrote every value as an empty list. */
    ManifestDocument correctionsWithoutValues(Edition edition, boolean complete) {
        var rows = corrections.ofManifest(edition, complete);
        rows.forEach(row -> {
            row.computeIfPresent("oldValue", (name, value) -> List.of());
            row.computeIfPresent("newValue", (name, value) -> List.of());
        });
        return ManifestDocument.of(rows);
    }

    /** An agency's measures; empty if the reader may see none. */
    Optional<ManifestDocument> ofAgency(Edition edition, String orgNumber, boolean complete) {
        var measures = Measure.ofAgency(edition.year(), orgNumber, edition.revision(), !complete);
        return measures.isEmpty()
                ? Optional.empty()
                : Optional.of(ofAgency(measures, complete, questionnaires.get(edition.questionnaire())));
    }

    private static ManifestDocument ofAgency(List<Measure> measures, boolean complete, Questionnaire asked) {
        return ManifestDocument.of(measures.stream()
                .sorted(Comparator.comparing(Measure::reference))
                .map(measure -> measure(measure, complete, asked))
                .toList());
    }

    private static ManifestDocument participants(Edition edition) {
        return ManifestDocument.of(Participant.ofEdition(edition.year()).stream()
                .map(it -> Map.of("agency", it.orgNumber(), "ministry", it.ministryCode(), "skate", it.skate()))
                .toList());
    }

    /** The sections of the present state, frozen or about to be. */
    private static ManifestDocument report(Edition edition) {
        return ManifestDocument.of(ReportSection.upTo(edition.year(), edition.revision()).stream()
                .map(it -> Map.of("id", it.id(), "text", it.text()))
                .toList());
    }

    private static ManifestDocument names(Edition edition) {
        return ManifestDocument.of(Participant.ofEdition(edition.year()).stream()
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

    private ManifestDocument measures(Edition edition, boolean complete) {
        var asked = questionnaires.get(edition.questionnaire());
        var agencies = new ArrayList<Map<String, Object>>();
        var total = new AtomicLong();
        Measure.forEachAgency(edition.year(), edition.revision(), !complete, measures -> {
            var hash = ofAgency(measures, complete, asked).hash();
            agencies.add(
                    Map.of("agency", measures.get(0).orgNumber(), "measures", hash.items(), "sha256", hash.sha256()));
            total.addAndGet(hash.items());
        });
        return new ManifestDocument(CanonicalJson.text(agencies), total.get());
    }

    private static Map<String, Object> measure(Measure measure, boolean complete, Questionnaire asked) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", measure.id().toString());
        document.put("lineageId", measure.lineageId().toString());
        document.put("agency", measure.orgNumber());
        document.put("reference", measure.reference());
        document.put("late", measure.late());
        document.putAll((complete ? measure.answers() : measure.answers().publicOnly(asked)).byName());
        document.remove(AnswerField.CONTACT_EMAIL.jsonName());
        return document;
    }
}
