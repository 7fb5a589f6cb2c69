package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.security.Caller;

/** The directorate's acts on questionnaires. */
@ApplicationScoped
class QuestionnaireService {

    static final Set<String> DRAFT = Set.of("PLANNED");
    static final Set<String> FINAL = Set.of("FROZEN", "PUBLISHED");

    private final QuestionnaireStore store;
    private final QuestionnaireCatalogue questionnaires;
    private final AuditTrail audit;
    private final QuestionnaireFigure.Check figures;

    QuestionnaireService(
            QuestionnaireStore store,
            QuestionnaireCatalogue questionnaires,
            AuditTrail audit,
            QuestionnaireFigure.Check figures) {
        this.store = store;
        this.questionnaires = questionnaires;
        this.audit = audit;
        this.figures = figures;
    }

    /** The document of a questionnaire; only the directorate may see drafts. */
    JsonNode get(String id, boolean seesDrafts) {
        return find(id).filter(it ->
                        seesDrafts || questionnaires.isShipped(id) || !DRAFT.containsAll(store.statesOfEditions(id)))
                .orElseThrow(() -> notFound(id));
    }

    private Optional<JsonNode> find(String id) {
        return questionnaires.isShipped(id) ? Optional.of(questionnaires.shippedDocument(id)) : store.find(id);
    }

    /** Stores a questionnaire. Returns true if it is new. */
    @Transactional
    public boolean put(String id, JsonNode document, String ifMatch, Caller caller, Instant now) {
        if (questionnaires.isShipped(id)) {
            throw fixed(id);
        }
        store.lock();
        var before = store.find(id);
        EntityTags.requireMatch(ifMatch, before.map(QuestionnaireService::tag));
        var states = store.lockedStatesOfEditions(id);
        require(document, id);
        if (before.isPresent() && !before.get().equals(document)) {
            var isOpened = !DRAFT.containsAll(states);
            if (states.stream().anyMatch(FINAL::contains)
                    || (isOpened && !whatIsAsked(before.get()).equals(whatIsAsked(document)))) {
                throw fixed(id);
            }
        }
        store.save(id, document, now);
        audit.record(
                now,
                caller.actor(),
                before.isEmpty() ? "questionnaire-written" : "questionnaire-changed",
                null,
                "questionnaire " + id);
        return before.isEmpty();
    }

    /** Deletes a draft that no edition and no other questionnaire uses. */
    @Transactional
    public void delete(String id, String ifMatch, Caller caller, Instant now) {
        if (questionnaires.isShipped(id)) {
            throw fixed(id);
        }
        store.lock();
        if (!store.take(id)) {
            throw notFound(id);
        }
        EntityTags.requireMatch(ifMatch, store.find(id).map(QuestionnaireService::tag));
        var editions = store.uses().stream()
                .filter(use -> use.questionnaire().equals(id))
                .map(use -> String.valueOf(use.year()));
        var later = store.all().stream()
                .filter(other -> other.document().path("previous").asText().equals(id))
                .map(QuestionnaireStore.Stored::id);
        var users = Stream.concat(editions, later).toList();
        if (!users.isEmpty()) {
            throw new Problem(ProblemType.QUESTIONNAIRE_IN_USE).with("id", id).with("users", String.join(", ", users));
        }
        store.delete(id);
        audit.record(now, caller.actor(), "questionnaire-deleted", null, "questionnaire " + id);
    }

    /** All questionnaires that the reader may see, oldest first. */
    List<QuestionnaireEntry> list(boolean seesDrafts, Language language) {
        var uses = store.uses().stream()
                .filter(use -> !use.isSandbox())
                .collect(Collectors.groupingBy(QuestionnaireStore.Use::questionnaire));
        return questionnaires.all().stream()
                .map(questionnaire -> QuestionnaireEntry.of(
                        questionnaire,
                        questionnaires.isShipped(questionnaire.id()),
                        uses.getOrDefault(questionnaire.id(), List.of()).stream()
                                .filter(use -> seesDrafts || !DRAFT.contains(use.state()))
                                .toList(),
                        language))
                .filter(entry -> seesDrafts || entry.state() != QuestionnaireEntry.State.DRAFT)
                .toList();
    }

    /** The entity tag for If-Match. */
    static String tag(JsonNode document) {
        return EntityTags.of(CanonicalJson.text(document).getBytes(StandardCharsets.UTF_8));
    }

    /** Creates a questionnaire with another one's content. */
    @Transactional
    public JsonNode copy(String id, String copy, Caller caller, Instant now) {
        store.lock();
        var document = (ObjectNode) find(id).orElseThrow(() -> notFound(id)).deepCopy();
        if (find(copy).isPresent()) {
            throw new Problem(ProblemType.QUESTIONNAIRE_EXISTS).with("id", copy);
        }
        document.put("id", copy);
        document.put("previous", id);
        document.remove("removed");
        for (var question : document.path("questions")) {
            ((ObjectNode) question).putObject("comparability").put("verdict", "COMPARABLE");
            question.path("options")
                    .forEach(option -> ((ObjectNode) option).remove(List.of("comparability", "formerly")));
        }
        require(document, copy);
        store.save(copy, document, now);
        audit.record(now, caller.actor(), "questionnaire-copied", null, "questionnaire " + id + " to " + copy);
        return document;
    }

    /** Throws a problem 422 with every mistake. */
    private void require(JsonNode document, String id) {
        var report = new QuestionnaireReport();
        var read =
                QuestionnaireCatalogue.read(document, id, other -> find(other).map(QuestionnaireCatalogue::of), report);
        read.ifPresent(questionnaire -> QuestionnaireCheck.core(questionnaire, report));
        read.ifPresent(questionnaire -> figures.check(questionnaire, report));
        if (!report.isValid()) {
            throw new Problem(ProblemType.QUESTIONNAIRE_INVALID).with("id", id).withMember("report", report::in);
        }
    }

    /** The document without texts, terms and figures, which may be changed while the edition is open. */
    private static JsonNode whatIsAsked(JsonNode document) {
        var asked = ((ObjectNode) document.deepCopy()).without(List.of("figures", "terms"));
        removeTexts(asked);
        return asked;
    }

    private static void removeTexts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> isText(member.getValue()));
        }
        node.forEach(QuestionnaireService::removeTexts);
    }

    private static boolean isText(JsonNode node) {
        return node.has("nb") && node.has("nn") && node.has("en");
    }

    private static Problem notFound(String id) {
        return new Problem(ProblemType.QUESTIONNAIRE_NOT_FOUND).with("id", id);
    }

    private static Problem fixed(String id) {
        return new Problem(ProblemType.QUESTIONNAIRE_FIXED).with("id", id);
    }
}
