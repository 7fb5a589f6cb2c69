package no.tiltaksoversikt.review.revision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/** A document and the number of things in it. */
record ManifestDocument(String json, long items) {

    static ManifestDocument of(List<?> items) {
        return new ManifestDocument(CanonicalJson.text(items), items.size());
    }

    static ManifestDocument of(Map<String, ?> members) {
        return new ManifestDocument(CanonicalJson.text(members), 1);
    }

    Manifest.Hash hash() {
        return new Manifest.Hash(CanonicalJson.sha256(json.getBytes(StandardCharsets.UTF_8)), items);
    }

    /** A questionnaire of the directorate as stored; a shipped one in the form in which it was first frozen. */
    static ManifestDocument of(Questionnaire questionnaire) {
        if (questionnaire.document().isPresent()) {
            return new ManifestDocument(
                    CanonicalJson.text(questionnaire.document().get()),
                    questionnaire.questions().size());
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("id", questionnaire.id());
        document.put("previous", questionnaire.previous().orElse(null));
        document.put("title", questionnaire.title());
        document.put("sections", questionnaire.sections());
        document.put("questions", questionnaire.questions());
        document.put("removed", questionnaire.removed());
        return new ManifestDocument(
                CanonicalJson.text(document), questionnaire.questions().size());
    }

    static ManifestDocument ofCodeLists(Questionnaire questionnaire) {
        var lists = new ArrayList<Map<String, Object>>();
        for (var question : questionnaire.questions()) {
            if (!question.options().isEmpty()) {
                var codes = question.options().stream()
                        .map(option -> Map.of("code", option.code(), "label", option.label()))
                        .toList();
                lists.add(Map.of("field", question.field(), "codes", codes));
            }
        }
        return of(lists);
    }
}
