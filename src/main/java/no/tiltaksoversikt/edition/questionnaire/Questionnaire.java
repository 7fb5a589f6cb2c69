package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Text;

/** One edition's questions, as its YAML file has them. */
public final class Questionnaire {

    /** How an answer compares with the same field in the questionnaire before. */
    public enum Verdict {
        COMPARABLE,
        WITH_NOTE,
        BREAK
    }

    /** A verdict and, unless it is COMPARABLE, the note that a reader needs. */
    public record Comparability(Verdict verdict, Text note) {}

    /** A heading that questions stand under. */
    public record Section(String id, Text title) {}

    /** What the service must know of an option, whatever its code is. */
    public enum Mark {
        /** Others are involved across sectors or levels of government (report section 3.4). */
        CROSS_CUTTING,
        /** The municipal sector is involved (report section 3.4.2). */
        MUNICIPAL,
        /** No other organisation is involved (report section 3.4.1). */
        INTERNAL,
        /** It can't be chosen together with another option. */
        EXCLUSIVE,
        /** It says nothing without the question's text. */
        SPECIFY,
        /** The measure is fully financed. */
        FINANCED,
        /** The measure is being carried out, or is in operation. */
        IMPLEMENTATION
    }

    /** The option that another one is counted with where editions are compared, what the two are called, and the note. */
    public record Merge(String code, Text label, Text note) {}

    /** One answer on offer; {@code formerly} is the answer that stood for it while the field was not asked, or null. */
    public record Option(
            String code,
            Text label,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Text shortLabel,

            Comparability comparability,
            FormerOption formerly,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean crossCutting,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean municipal,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean internal,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean exclusive,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean specify,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean financed,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean implementation,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Merge countedWith) {

        /** Whether the option says this of a measure that chooses it. */
        public boolean has(Mark mark) {
            return Boolean.TRUE.equals(
                    switch (mark) {
                        case CROSS_CUTTING -> crossCutting;
                        case MUNICIPAL -> municipal;
                        case INTERNAL -> internal;
                        case EXCLUSIVE -> exclusive;
                        case SPECIFY -> specify;
                        case FINANCED -> financed;
                        case IMPLEMENTATION -> implementation;
                    });
        }

        /** What tables and charts call it: the form's label without what it tells who fills it in. */
        public Text name() {
            return shortLabel == null ? label : shortLabel;
        }
    }

    /** An answer to another field. */
    public record FormerOption(String field, String code) {}

    /** The question is put only where another field has one of some values. */
    public record Condition(String field, List<String> anyOf) {}

    /** The text that goes with the option OTHER. */
    public record Specify(String field, Text text, int maxLength) {}

    /** A field that is asked for together with the question's own: what else has to be known with that answer. */
    public record Companion(String field, Text text, Text help) {
        /** The field's type. */
        public AnswerField answerField() {
            return AnswerField.named(field)
                    .orElseThrow(() -> new IllegalArgumentException("There is no field " + field));
        }
    }

    /** A field that the questionnaire before asked for and this one does not. */
    public record Removed(String field, Text note) {}

    /** One question. Limits that don't belong to the field's type are null. */
    public record Question(
            int number,
            String field,
            Boolean derived,
            String section,
            Text text,
            Text help,
            boolean mandatory,
            Integer maxLength,
            Integer maxChoices,
            Integer maxItemLength,
            Long minimum,
            Long maximum,
            Condition condition,
            List<Option> options,
            Specify specify,
            List<Companion> companions,
            Comparability comparability,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            AnswerField.Type type,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean neverPublic,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Boolean askedAnew) {
        public Question {
            derived = derived != null && derived;
            options = options == null ? List.of() : List.copyOf(options);
            companions = companions == null ? List.of() : List.copyOf(companions);
        }

        /** The field that is asked for; empty for the questions that the submission itself answers. */
        public Optional<AnswerField> answerField() {
            return derived
                    ? Optional.empty()
                    : AnswerField.named(field).or(() -> Optional.ofNullable(type)
                            .map(added -> AnswerField.added(field, added, Boolean.TRUE.equals(neverPublic))));
        }

        /** The field of the text that goes with some options; empty where there is none. */
        public Optional<AnswerField> specification() {
            return Optional.ofNullable(specify).map(Specify::field).map(name -> AnswerField.named(name)
                    .orElseGet(() -> AnswerField.added(name, AnswerField.Type.TEXT, Boolean.TRUE.equals(neverPublic))));
        }

        /** Whether last year's answer is no answer this year. */
        public boolean isAskedAnew() {
            return Boolean.TRUE.equals(askedAnew);
        }
    }

    private final String id;
    private final String previous;
    private final Text title;
    private final List<Section> sections;
    private final List<Question> questions;
    private final List<Removed> removed;
    private final Limits limits;
    private final List<QuestionnaireFigure> figures;
    private final List<AnswerField> fields;
    private JsonNode document;
    private final Map<String, AnswerField> byName = new HashMap<>();
    private final Map<AnswerField, Question> byField = new LinkedHashMap<>();
    private final Map<AnswerField, Set<String>> offered = new LinkedHashMap<>();
    private final Map<AnswerField, Map<String, Option>> options = new LinkedHashMap<>();

    public Questionnaire(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty("previous") String previous,
            @JsonProperty(value = "title", required = true) Text title,
            @JsonProperty(value = "sections", required = true) List<Section> sections,
            @JsonProperty(value = "questions", required = true) List<Question> questions,
            @JsonProperty("removed") List<Removed> removed,
            @JsonProperty("limits") Limits limits,
            @JsonProperty("figures") List<QuestionnaireFigure> figures) {
        this.id = id;
        this.previous = previous;
        this.title = title;
        this.sections = List.copyOf(sections);
        this.questions = List.copyOf(questions);
        this.removed = removed == null ? List.of() : List.copyOf(removed);
        this.limits = limits == null ? Limits.USUAL : limits;
        this.figures = figures == null ? List.of() : List.copyOf(figures);
        questions.forEach(this::index);
        fields = Stream.concat(
                        AnswerField.core().stream().filter(byField::containsKey),
                        byField.keySet().stream().filter(field -> !field.isCore()))
                .toList();
        fields.forEach(field -> byName.put(field.jsonName(), field));
        for (var field : fields) {
            if (field.type() == AnswerField.Type.NAMES) {
                offered.put(field, Set.copyOf(exemptable()));
            }
        }
    }

    private void index(Question question) {
        if (question.derived()) {
            return;
        }
        var answered = question.answerField();
        if (answered.isEmpty()) {
            // The check says so.
            return;
        }
        var field = answered.get();
        byField.put(field, question);
        var byCode = new LinkedHashMap<String, Option>();
        question.options().forEach(option -> byCode.put(option.code(), option));
        options.put(field, byCode);
        offered.put(field, question.options().stream().map(Option::code).collect(Collectors.toUnmodifiableSet()));
        if (field.type() == AnswerField.Type.BOOLEAN && question.options().isEmpty()) {
            offered.put(field, Set.of("true", "false"));
        }
        if (question.specify() != null) {
            byField.put(question.specification().orElseThrow(), question);
        }
        for (var companion : question.companions()) {
            AnswerField.named(companion.field()).ifPresent(other -> byField.put(other, question));
        }
    }

    /** Says that the directorate keeps it, as this document. */
    Questionnaire keptAs(JsonNode kept) {
        document = kept;
        return this;
    }

    /** The document that the directorate keeps; empty for those that come with the service. */
    public Optional<JsonNode> document() {
        return Optional.ofNullable(document);
    }

    public String id() {
        return id;
    }

    /** The id of the questionnaire before this one. */
    public Optional<String> previous() {
        return Optional.ofNullable(previous);
    }

    public Text title() {
        return title;
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Question> questions() {
        return questions;
    }

    public List<Removed> removed() {
        return removed;
    }

    public Limits limits() {
        return limits;
    }

    /** The figures that it adds to those that every edition has. */
    public List<QuestionnaireFigure> figures() {
        return figures;
    }

    /** The question that a field answers, also for the text that goes with OTHER; empty where it is not asked. */
    public Optional<Question> questionFor(AnswerField field) {
        return Optional.ofNullable(byField.get(field));
    }

    public boolean asks(AnswerField field) {
        return byField.containsKey(field);
    }

    /** Whether an answer to the field must be given whatever the other answers are. */
    public boolean mandatory(AnswerField field) {
        return questionFor(field)
                .filter(question -> question.field().equals(field.jsonName()))
                .map(Question::mandatory)
                .orElse(false);
    }

    /** The answers that can be exempt on their own, by their names in JSON. */
    private List<String> exemptable() {
        return fields.stream()
                .filter(AnswerField::isExemptable)
                .map(AnswerField::jsonName)
                .toList();
    }

    /** The codes or names on offer, in the questionnaire's order; empty for fields without. */
    public List<String> codes(AnswerField field) {
        if (field.type() == AnswerField.Type.NAMES) {
            return asks(field) ? exemptable() : List.of();
        }
        return questionFor(field).map(Question::options).orElse(List.of()).stream()
                .map(Option::code)
                .toList();
    }

    /** The option of a code; empty where the question does not offer it. */
    public Optional<Option> option(AnswerField field, String code) {
        return Optional.ofNullable(options.getOrDefault(field, Map.of()).get(code));
    }

    /** Whether a code has a mark; no code has none. */
    public boolean marks(AnswerField field, Object code, Mark mark) {
        return code != null
                && option(field, (String) code)
                        .filter(option -> option.has(mark))
                        .isPresent();
    }

    /** Whether a code says what a measure is about: one that needs a text, or stands alone, does not. */
    public boolean isTelling(AnswerField field, String code) {
        return !marks(field, code, Mark.SPECIFY) && !marks(field, code, Mark.EXCLUSIVE);
    }

    /** The codes with a mark. */
    public List<String> marked(AnswerField field, Mark mark) {
        return options.getOrDefault(field, Map.of()).values().stream()
                .filter(option -> option.has(mark))
                .map(Option::code)
                .toList();
    }

    public boolean offers(AnswerField field, String code) {
        return offered.getOrDefault(field, Set.of()).contains(code);
    }

    /** The longest text allowed in a field, in Unicode code points. */
    public Optional<Integer> maxLength(AnswerField field) {
        return questionFor(field)
                .map(question -> question.field().equals(field.jsonName())
                        ? question.maxLength()
                        : question.specify().maxLength());
    }

    /** The fields asked for: those that every questionnaire may ask for, then those that this one adds. */
    public Collection<AnswerField> fields() {
        return fields;
    }

    /** The fields that only this questionnaire, or others too, add to the core. */
    public List<AnswerField> added() {
        return fields.stream().filter(field -> !field.isCore()).toList();
    }

    /** The field asked for by a name. */
    public Optional<AnswerField> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The fields whose answers, being given at all, say what was answered to another: they are asked for after some of its answers
     * only.
     */
    public Set<AnswerField> givenAwayWith(AnswerField field) {
        var found = new LinkedHashSet<AnswerField>();
        collect(field, found);
        found.remove(field);
        return found;
    }

    private void collect(AnswerField field, Set<AnswerField> found) {
        if (!found.add(field)) {
            return;
        }
        for (var question : questions) {
            var asked = question.answerField();
            if (question.condition() != null && question.condition().field().equals(field.jsonName())) {
                asked.ifPresent(other -> collect(other, found));
            }
            if (asked.filter(field::equals).isPresent()) {
                question.specification().ifPresent(text -> collect(text, found));
            }
        }
    }
}
