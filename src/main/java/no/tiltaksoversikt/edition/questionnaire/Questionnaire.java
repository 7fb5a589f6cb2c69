package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

/** The questions of an edition, read from a YAML or JSON document. */
public final class Questionnaire {

    /** How an answer compares with the same field in the previous questionnaire. */
    public enum Verdict {
        COMPARABLE,
        WITH_NOTE,
        BREAK
    }

    /** A verdict and, unless it is COMPARABLE, the note that readers need. */
    public record Comparability(Verdict verdict, Text note) {}

    public record Section(String id, Text title) {}

    /** What the service must know about an option, whatever its code. */
    public enum Mark {
        /** Others are involved across sectors or levels of government (report section 3.4). */
        CROSS_CUTTING("crossCutting", "involvedParties"),
        /** The municipal sector is involved (report section 3.4.2). */
        MUNICIPAL("municipal", "involvedParties"),
        /** No other organisation is involved (report section 3.4.1). */
        INTERNAL("internal", "involvesOthers"),
        /** Excludes every other option. */
        EXCLUSIVE("exclusive", null),
        /** Requires the question's text. */
        SPECIFY("specify", null),
        /** The measure is fully financed. */
        FINANCED("financed", "financing"),
        /** The measure is being carried out, or is in operation. */
        IMPLEMENTATION("implementation", "phase");

        private final String member;
        private final String question;

        Mark(String member, String question) {
            this.member = member;
            this.question = question;
        }

        /** The option's member in the document. */
        String member() {
            return member;
        }

        /** The core question whose options can have it; empty if those of every question can. */
        Optional<String> question() {
            return Optional.ofNullable(question);
        }
    }

    /** The option that another one is counted with in comparisons, the label of both together, and the note. */
    public record Merge(String code, Text label, Text note) {}

    /**
     * An option of a question. Manifests leave out what options did not have when the first editions were frozen.
     *
     * @param formerly the answer that stood for it before the field was asked, or null
     * @param marks by their members in the document
     */
    @JsonIgnoreProperties(
            value = {"shortLabel", "marks", "countedWith"},
            allowSetters = true)
    public record Option(
            String code,
            Text label,
            Text shortLabel,
            Comparability comparability,
            FormerOption formerly,
            @JsonAnySetter Map<String, Boolean> marks,
            Merge countedWith) {

        /** Whether the option has the mark. */
        public boolean has(Mark mark) {
            return Boolean.TRUE.equals(marks.get(mark.member()));
        }

        /** The label for tables and charts: the form's label without its instructions. */
        public Text name() {
            return shortLabel == null ? label : shortLabel;
        }
    }

    /** An answer to another field. */
    public record FormerOption(String field, String code) {}

    /** The question is asked only if another field has one of these values. */
    public record Condition(String field, List<String> anyOf) {}

    /** The text that goes with the option OTHER. */
    public record Specify(String field, Text text, int maxLength) {}

    /** A field that is asked together with the question's own, such as which answers are exempt. */
    public record Companion(String field, Text text, Text help) {
        public AnswerField answerField() {
            return AnswerField.named(field)
                    .orElseThrow(() -> new IllegalArgumentException("There is no field " + field));
        }
    }

    /** A field of the previous questionnaire that this one does not ask. */
    public record Removed(String field, Text note) {}

    /** One question. Limits that do not belong to the field's type are null. Manifests leave out newer members. */
    @JsonIgnoreProperties(
            value = {"type", "neverPublic", "askedAnew", "shortText"},
            allowSetters = true)
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
            AnswerField.Type type,
            Boolean neverPublic,
            Boolean askedAnew,
            Text shortText) {
        public Question {
            derived = derived != null && derived;
            options = options == null ? List.of() : List.copyOf(options);
            companions = companions == null ? List.of() : List.copyOf(companions);
        }

        /** The question's field; empty for questions that the submission itself answers. */
        public Optional<AnswerField> answerField() {
            return derived
                    ? Optional.empty()
                    : AnswerField.named(field).or(() -> Optional.ofNullable(type)
                            .map(added -> new AnswerField(field, added, Boolean.TRUE.equals(neverPublic))));
        }

        /** The words for one of its fields: its own, the text that some options require, or a companion. */
        public Text textOf(String name) {
            if (specify != null && specify.field().equals(name)) {
                return specify.text();
            }
            return companions.stream()
                    .filter(companion -> companion.field().equals(name))
                    .map(Companion::text)
                    .findFirst()
                    .orElse(text);
        }

        /** Like {@link #textOf}, but short where the questionnaire has a short text, for tables, charts and headings. */
        public Text nameOf(String name) {
            return shortText != null && name.equals(field) ? shortText : textOf(name);
        }

        /** The field of the text that some options require; empty if there is none. */
        public Optional<AnswerField> specification() {
            return Optional.ofNullable(specify).map(Specify::field).map(name -> AnswerField.named(name)
                    .orElseGet(() -> new AnswerField(name, AnswerField.Type.TEXT, Boolean.TRUE.equals(neverPublic))));
        }

        /** Whether last year's answer must be given anew. */
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
    private final Map<String, Text> terms;
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
            @JsonProperty("figures") List<QuestionnaireFigure> figures,
            @JsonProperty("terms") Map<String, Text> terms) {
        this.id = id;
        this.previous = previous;
        this.title = title;
        this.sections = List.copyOf(sections);
        this.questions = List.copyOf(questions);
        this.removed = removed == null ? List.of() : List.copyOf(removed);
        this.limits = limits == null ? Limits.USUAL : limits;
        this.figures = figures == null ? List.of() : List.copyOf(figures);
        this.terms = terms == null ? Map.of() : Map.copyOf(terms);
        questions.forEach(this::index);
        fields = Stream.concat(
                        AnswerField.core().stream().filter(byField::containsKey),
                        byField.keySet().stream().filter(field -> !field.isCore()))
                .toList();
        fields.forEach(field -> byName.putIfAbsent(field.jsonName(), field));
        for (var field : fields) {
            if (field.type() == AnswerField.Type.NAMES) {
                offered.put(field, Set.copyOf(exemptable()));
            }
        }
    }

    private void index(Question question) {
        var field = question.answerField().orElse(null);
        if (field == null || byField.putIfAbsent(field, question) != null) {
            return;
        }
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

    /** Marks the questionnaire as kept by the directorate, as this document. */
    Questionnaire keptAs(JsonNode kept) {
        document = kept;
        return this;
    }

    /** The document of a questionnaire that the directorate keeps; empty for a shipped one. */
    public Optional<JsonNode> document() {
        return Optional.ofNullable(document);
    }

    public String id() {
        return id;
    }

    /** The id of the previous questionnaire. */
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

    /** The figures that it adds to those of every edition. */
    public List<QuestionnaireFigure> figures() {
        return figures;
    }

    /** Words that its questions use and that texts about the answers use as well, by name. */
    public Map<String, Text> terms() {
        return terms;
    }

    /** Whether it asks for an added field without saying its type. {@code QuestionnaireCheck} reports that. */
    public boolean lacksTypeOf(String name) {
        return questions.stream()
                .filter(question -> question.field().equals(name))
                .anyMatch(question ->
                        !question.derived() && question.answerField().isEmpty());
    }

    /** The question of a field, also for the text that an option requires; empty if the field is not asked. */
    public Optional<Question> questionFor(AnswerField field) {
        return Optional.ofNullable(byField.get(field));
    }

    public boolean asks(AnswerField field) {
        return byField.containsKey(field);
    }

    /** Whether the field must be answered whatever the other answers are. */
    public boolean mandatory(AnswerField field) {
        return questionFor(field)
                .filter(question -> question.field().equals(field.jsonName()))
                .map(Question::mandatory)
                .orElse(false);
    }

    /** The answers that can be exempt on their own, by JSON name. */
    private List<String> exemptable() {
        return fields.stream()
                .filter(AnswerField::isExemptable)
                .map(AnswerField::jsonName)
                .toList();
    }

    /** The codes or names offered, in the questionnaire's order; empty for fields without options. */
    public List<String> codes(AnswerField field) {
        if (field.type() == AnswerField.Type.NAMES) {
            return asks(field) ? exemptable() : List.of();
        }
        return questionFor(field).map(Question::options).orElse(List.of()).stream()
                .map(Option::code)
                .toList();
    }

    /** The option with a code; empty if it is not offered. */
    public Optional<Option> option(AnswerField field, String code) {
        return Optional.ofNullable(options.getOrDefault(field, Map.of()).get(code));
    }

    /** Whether a code, or a yes or no, has a mark; false for null. */
    public boolean marks(AnswerField field, Object code, Mark mark) {
        return code != null
                && option(field, code.toString())
                        .filter(option -> option.has(mark))
                        .isPresent();
    }

    /** Whether a code says something about the measure: not one that requires a text or excludes all others. */
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

    /** The maximum length of a field's text, in Unicode code points. */
    public Optional<Integer> maxLength(AnswerField field) {
        return questionFor(field)
                .map(question -> question.field().equals(field.jsonName())
                        ? question.maxLength()
                        : question.specify().maxLength());
    }

    /** The fields asked: first the core fields, then the added ones. */
    public Collection<AnswerField> fields() {
        return fields;
    }

    /** The fields added to the core. */
    public List<AnswerField> added() {
        return fields.stream().filter(field -> !field.isCore()).toList();
    }

    /** The asked field with this name. */
    public Optional<AnswerField> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The fields whose mere presence reveals the answer to another field, since they are asked only after some of its
     * answers.
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
