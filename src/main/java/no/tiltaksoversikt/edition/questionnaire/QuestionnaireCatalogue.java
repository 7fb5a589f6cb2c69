package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.FormerOption;
import no.tiltaksoversikt.platform.text.YamlFile;

/**
 * All questionnaires: the files that {@code questionnaire/index.yaml} names, of which a faulty one stops the start, and
 * those that the directorate keeps. Changes by another instance are seen within a second.
 */
@Startup
@Singleton
public class QuestionnaireCatalogue {

    private static final String FOLDER = "/questionnaire/";
    private static final long OLDEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Optional<QuestionnaireStore> store;
    private final Map<String, Questionnaire> shipped = new LinkedHashMap<>();
    private final Map<String, JsonNode> shippedDocuments = new HashMap<>();
    private final AtomicLong checkedAt = new AtomicLong(System.nanoTime() - 2 * OLDEST_NANOS);
    private volatile Known known;

    /** A snapshot of the questionnaires, oldest first. */
    private record Known(Map<String, Questionnaire> byId, Map<String, AnswerField> added, long version) {}

    /** The shipped questionnaires only. */
    public QuestionnaireCatalogue() {
        this(Optional.empty());
    }

    @Inject
    QuestionnaireCatalogue(QuestionnaireStore store) {
        this(Optional.of(store));
    }

    private QuestionnaireCatalogue(Optional<QuestionnaireStore> store) {
        this.store = store;
        for (var id : tree("index.yaml")) {
            var document = tree(id.asText() + ".yaml");
            var report = new QuestionnaireReport();
            var questionnaire = read(document, id.asText(), name -> Optional.ofNullable(shipped.get(name)), report);
            if (!report.isValid()) {
                throw new IllegalStateException("Questionnaire " + id.asText() + ": " + report);
            }
            shipped.put(id.asText(), questionnaire.orElseThrow());
            shippedDocuments.put(id.asText(), document);
        }
        known = new Known(shipped, Map.of(), -1);
    }

    private static JsonNode tree(String file) {
        return YamlFile.read(FOLDER + file, new TypeReference<>() {});
    }

    /** Reads and checks a document, with stand-ins for what is faulty; empty if nothing of it can be read. */
    static Optional<Questionnaire> read(
            JsonNode document,
            String id,
            Function<String, Optional<Questionnaire>> others,
            QuestionnaireReport report) {
        var read = DocumentSchema.check(document, report).map(QuestionnaireCatalogue::of);
        read.ifPresent(questionnaire -> QuestionnaireCheck.check(questionnaire, id, others, report));
        return read;
    }

    static Questionnaire of(JsonNode document) {
        try {
            return MAPPER.treeToValue(document, Questionnaire.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads one YAML document without aliases as a tree; Jackson's exceptions say where it is malformed. */
    static JsonNode treeOfYaml(String yaml) {
        try {
            refuseAliases(yaml);
            return YAML.readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Jackson's tree has an alias's name for its value. */
    private static void refuseAliases(String yaml) throws IOException {
        try (var parser = YAML.getFactory().createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw new JsonParseException(parser, "Alias");
                }
            }
        }
    }

    /** Whether it is shipped with the service. */
    boolean isShipped(String id) {
        return shipped.containsKey(id);
    }

    /** The document of a shipped questionnaire. */
    JsonNode shippedDocument(String id) {
        return shippedDocuments.get(id);
    }

    /** Checks for changes once a second, in one of the calling threads. */
    private Known known() {
        var now = System.nanoTime();
        var checked = checkedAt.get();
        if (store.isPresent()
                && now - checked >= OLDEST_NANOS
                && checkedAt.compareAndSet(checked, now)
                && store.get().version() != known.version()) {
            refresh();
        }
        return known;
    }

    /** Reads the stored questionnaires again, one read after the other. Call it after the transaction of a change. */
    synchronized void refresh() {
        var version = store.orElseThrow().version();
        var byId = new LinkedHashMap<>(shipped);
        store.orElseThrow()
                .all()
                .forEach(stored -> byId.put(stored.id(), of(stored.document()).keptAs(stored.document())));
        var added = new HashMap<String, AnswerField>();
        byId.values().forEach(each -> each.added().forEach(field -> added.put(field.jsonName(), field)));
        known = new Known(Collections.unmodifiableMap(byId), Map.copyOf(added), version);
    }

    public Optional<Questionnaire> find(String id) {
        return Optional.ofNullable(known().byId().get(id));
    }

    /** Whether an edition can name this questionnaire. It cannot be deleted until the transaction ends. */
    public boolean hold(String id) {
        return isShipped(id) || store.orElseThrow().hold(id);
    }

    /** A questionnaire that is known to exist, possibly stored by another thread or instance. */
    public Questionnaire get(String id) {
        if (store.isPresent() && find(id).isEmpty()) {
            refresh();
        }
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no questionnaire " + id));
    }

    /** The names and codes that a body may use under a questionnaire. */
    public Vocabulary vocabulary(Questionnaire asked) {
        return new Vocabulary(asked, known().added());
    }

    /** The fields that any questionnaire adds to the core; of those with the same name, the newest. */
    public Collection<AnswerField> added() {
        return known().added().values();
    }

    /** Oldest first. */
    public Collection<Questionnaire> all() {
        return known().byId().values();
    }

    /**
     * The answer that stands for an option in a questionnaire without the option's field, as that questionnaire or a
     * later one states with {@code formerly}.
     */
    public Optional<FormerOption> former(AnswerField field, String code, Questionnaire asked) {
        return all().stream()
                .flatMap(questionnaire -> questionnaire.questionFor(field).stream())
                .flatMap(question -> question.options().stream())
                .filter(option -> option.code().equals(code) && option.formerly() != null)
                .map(Questionnaire.Option::formerly)
                .filter(former -> asked.named(former.field())
                        .filter(other -> asked.offers(other, former.code()))
                        .isPresent())
                .findFirst();
    }

    /**
     * The changes from one questionnaire to a later one, over all in between; empty if the later one does not descend
     * from the earlier.
     */
    public Optional<QuestionnaireChanges> changes(String from, String to) {
        var chain = new ArrayDeque<Questionnaire>();
        var step = find(to);
        while (step.isPresent()) {
            chain.addFirst(step.get());
            if (step.get().id().equals(from)) {
                return Optional.of(QuestionnaireChanges.along(List.copyOf(chain)));
            }
            step = step.get().previous().flatMap(this::find);
        }
        return Optional.empty();
    }
}
