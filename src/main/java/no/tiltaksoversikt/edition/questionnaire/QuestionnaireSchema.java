package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.platform.text.Blank;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.Text;

/**
 * The JSON Schema (2020-12) of one measure under a questionnaire. As far as a schema can, it accepts what the service
 * accepts and refuses what the service refuses. It covers neither rules across measures nor warnings.
 */
public final class QuestionnaireSchema {

    /** Limits that no questionnaire sets; lengths are in Unicode code points. */
    public static final int MAX_REFERENCE_LENGTH = 64;

    /** Path segments that every client resolves away (RFC 3986 section 5.2.4). */
    public static final Set<String> RESERVED_REFERENCES = Set.of(".", "..");

    public static final int MAX_REASON_LENGTH = 1000;
    public static final int MAX_ACKNOWLEDGEMENTS = 100;

    // White space and invisible characters around the key are trimmed. The key itself is neither . nor .. and has no
    // control characters.
    private static final String TRIMMED = "[" + Blank.CHARACTERS + "]*";
    private static final String REFERENCE_PATTERN = "^(?=[\\s\\S]*" + SchemaValues.NOT_BLANK + ")" + TRIMMED
            + "(?!\\.{1,2}" + TRIMMED + "$)[^" + Blank.CHARACTERS + "]([^" + NormalText.CONTROL + "]*[^"
            + Blank.CHARACTERS + "])?" + TRIMMED + "$";

    private static final Text DESCRIPTION = Text.of("edition", "schema.description");
    private static final Text REFERENCE = Text.of("edition", "schema.reference");
    private static final Text ACKNOWLEDGEMENTS = Text.of("edition", "schema.acknowledgements");
    private static final Text LAST_YEAR = Text.of("edition", "schema.last-year");

    private final Questionnaire questionnaire;
    private final Language language;

    private QuestionnaireSchema(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
    }

    public static ObjectNode of(Questionnaire questionnaire, Language language) {
        return new QuestionnaireSchema(questionnaire, language).measure();
    }

    private ObjectNode measure() {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:tiltaksoversikt:questionnaire:" + questionnaire.id() + ":measure");
        schema.put("title", questionnaire.title().in(language));
        schema.put("description", DESCRIPTION.in(language));
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        var properties = schema.putObject("properties");
        var required = schema.putArray("required").add("reference");
        properties.set("reference", reference());
        for (var question : questionnaire.questions()) {
            question.answerField().ifPresent(field -> {
                properties.set(question.field(), answer(question, field));
                if (question.mandatory()) {
                    required.add(question.field());
                }
                var specify = question.specify();
                if (specify != null) {
                    var text = SchemaValues.text(false, specify.maxLength());
                    properties.set(
                            specify.field(), text.put("title", specify.text().in(language)));
                }
                question.companions()
                        .forEach(companion -> properties.set(companion.field(), companion(question, companion)));
            });
        }
        properties.set("acknowledgements", acknowledgements());
        properties.putObject("lastYear").put("title", "lastYear").put("description", LAST_YEAR.in(language));
        schema.set("allOf", SchemaConditions.of(questionnaire));
        return schema;
    }

    private ObjectNode reference() {
        var schema = SchemaValues.text(true, MAX_REFERENCE_LENGTH);
        schema.put("minLength", 1);
        schema.put("pattern", REFERENCE_PATTERN);
        schema.put("title", "reference");
        schema.put("description", REFERENCE.in(language));
        return schema;
    }

    private ObjectNode answer(Question question, AnswerField field) {
        var schema =
                switch (field.type()) {
                    case TEXT -> SchemaValues.text(question.mandatory(), question.maxLength());
                    case EMAIL -> SchemaValues.email(question.mandatory(), question.maxLength());
                    case BOOLEAN -> SchemaValues.bool(question.mandatory());
                    case AMOUNT, INTEGER ->
                        SchemaValues.amount(question.mandatory(), question.minimum(), question.maximum());
                    case CODE -> SchemaValues.code(question.mandatory(), questionnaire.codes(field));
                    case CODES ->
                        SchemaValues.codes(question.mandatory(), questionnaire.codes(field), question.maxChoices());
                    case TEXTS ->
                        SchemaValues.texts(question.mandatory(), question.maxChoices(), question.maxItemLength());
                    case DATE -> SchemaValues.date(question.mandatory());
                    case NAMES -> throw new IllegalStateException(field + " is not a question of its own");
                };
        schema.put("title", question.number() + ". " + question.text().in(language));
        schema.put("description", question.help().in(language) + labels(question));
        return schema;
    }

    /** The options' labels are in the description, since generators and validators understand a plain list of codes best. */
    private String labels(Question question) {
        return question.options().isEmpty()
                ? ""
                : question.options().stream()
                        .map(option -> option.code() + ": " + option.label().in(language))
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    private ObjectNode companion(Question question, Questionnaire.Companion companion) {
        var field = companion.answerField();
        var schema = field.type() == AnswerField.Type.DATE
                ? SchemaValues.date(false)
                : SchemaValues.codes(false, questionnaire.codes(field), null);
        schema.put("title", question.number() + ". " + companion.text().in(language));
        schema.put("description", companion.help().in(language));
        return schema;
    }

    private ObjectNode acknowledgements() {
        var acknowledgement = JsonNodeFactory.instance.objectNode();
        acknowledgement.put("type", "object");
        acknowledgement.put("additionalProperties", false);
        acknowledgement.putArray("required").add("rule").add("reason");
        var properties = acknowledgement.putObject("properties");
        properties.set("rule", SchemaValues.text(true, null));
        properties.set("reason", SchemaValues.text(true, MAX_REASON_LENGTH));
        var schema = SchemaValues.ofType("array", false);
        schema.put("title", "acknowledgements");
        schema.put("description", ACKNOWLEDGEMENTS.in(language));
        schema.put("maxItems", MAX_ACKNOWLEDGEMENTS);
        schema.set("items", acknowledgement);
        return schema;
    }
}
