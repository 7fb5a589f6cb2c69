package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Comparability;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Option;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.YamlFile;

/** Finds mistakes in a questionnaire whose document has the right shape, each with its pointer. */
final class QuestionnaireCheck {

    /** Names used beside answers, and words of languages that clients are generated in, beside those of Java. */
    private static final Set<String> RESERVED = YamlFile.read(
                    "/questionnaire/reserved-names.yaml", new TypeReference<Map<String, Set<String>>>() {})
            .values()
            .stream()
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The participant list answers them. */
    private static final Set<String> DERIVED = Set.of("agency", "ministry");

    /** What exemption and publication need, and those of them that each measure must answer. */
    static final List<AnswerField> CORE =
            List.of(AnswerField.NAME, AnswerField.PUBLISHABLE, AnswerField.EXEMPTION_BASIS, AnswerField.EXEMPT_ANSWERS);

    private static final List<String> FLAGS = List.of("true", "false");

    private static final Set<AnswerField> MANDATORY = Set.of(AnswerField.NAME, AnswerField.PUBLISHABLE);

    /** The limit of the database column. */
    private static final int LONGEST_NAME = 300;

    private final Questionnaire questionnaire;
    private final Optional<Questionnaire> previous;
    private final QuestionnaireReport report;
    private final ChangeCheck changes;
    private final Set<String> sections = new HashSet<>();

    /** Reported once, however many questions belong to them. */
    private final Set<String> unknownSections = new HashSet<>();

    private QuestionnaireCheck(
            Questionnaire questionnaire, Optional<Questionnaire> previous, QuestionnaireReport report) {
        this.questionnaire = questionnaire;
        this.previous = previous;
        this.report = report;
        this.changes = new ChangeCheck(questionnaire, previous, report);
    }

    /** Checks a questionnaire under its id; the function finds others by theirs. */
    static void check(
            Questionnaire questionnaire,
            String id,
            Function<String, Optional<Questionnaire>> others,
            QuestionnaireReport report) {
        // One that names itself is circular, and compared with nothing.
        var previous = questionnaire.previous().filter(name -> !name.equals(id)).flatMap(others);
        var check = new QuestionnaireCheck(questionnaire, previous, report);
        report.demand(id.equals(questionnaire.id()), "/id", "other-id", Map.of());
        questionnaire.previous().ifPresent(name -> {
            var isItself = name.equals(id);
            report.demand(isItself || previous.isPresent(), "/previous", "unknown-previous", Map.of("id", name));
            report.demand(!isItself && !check.isCircular(id, others), "/previous", "circular-previous", Map.of());
        });
        check.sections();
        check.questions();
        check.changes.removed();
        var range = questionnaire.limits().coFinancing();
        report.demand(
                range == null || range.from() <= range.to(), "/limits/coFinancing/from", "from-above-to", Map.of());
    }

    /** Checks what the service needs of the questionnaires that the directorate keeps. */
    static void core(Questionnaire questionnaire, QuestionnaireReport report) {
        for (var field : CORE) {
            var question = questionnaire.questionFor(field);
            if (question.isEmpty()) {
                // It is asked together with the basis.
                if (!field.equals(AnswerField.EXEMPT_ANSWERS) || questionnaire.asks(AnswerField.EXEMPTION_BASIS)) {
                    report.add("/questions", "core-needed", Map.of("name", field));
                }
                continue;
            }
            var place = "/questions/" + questionnaire.questions().indexOf(question.get());
            if (MANDATORY.contains(field) && !question.get().mandatory()) {
                report.add(place + "/mandatory", "mandatory-needed", Map.of("name", field));
            }
            if (field.equals(AnswerField.NAME)
                    && Objects.requireNonNullElse(question.get().maxLength(), 0) > LONGEST_NAME) {
                report.add(place + "/maxLength", "out-of-range", Map.of("minimum", 1, "maximum", LONGEST_NAME));
            }
        }
    }

    private boolean isCircular(String id, Function<String, Optional<Questionnaire>> others) {
        var seen = new HashSet<String>();
        var step = previous;
        while (step.isPresent() && seen.add(step.get().id())) {
            if (step.get().id().equals(id)) {
                return true;
            }
            step = step.get().previous().flatMap(others);
        }
        return false;
    }

    private void sections() {
        for (var i = 0; i < questionnaire.sections().size(); i++) {
            var id = questionnaire.sections().get(i).id();
            var place = "/sections/" + i;
            report.demand(sections.add(id), place + "/id", "duplicate", Map.of("name", id));
            report.demand(
                    questionnaire.questions().stream().map(Question::section).anyMatch(id::equals),
                    place,
                    "unused-section",
                    Map.of("name", id));
        }
    }

    private void questions() {
        var numbers = new HashSet<Integer>();
        var names = new HashSet<String>();
        for (var i = 0; i < questionnaire.questions().size(); i++) {
            var question = questionnaire.questions().get(i);
            var place = "/questions/" + i;
            // A question that is asked twice is one mistake.
            if (name(question.field(), place + "/field", names)) {
                report.demand(
                        numbers.add(question.number()),
                        place + "/number",
                        "duplicate",
                        Map.of("name", String.valueOf(question.number())));
                if (question.specify() != null) {
                    name(question.specify().field(), place + "/specify/field", names);
                }
                question(question, place);
            }
        }
    }

    /** Some readers of columns and properties do not tell case apart. */
    private boolean name(String name, String place, Set<String> names) {
        var isNew = names.add(name.toLowerCase(Locale.ROOT));
        report.demand(isNew, place, "duplicate", Map.of("name", name));
        return isNew;
    }

    /** Names of added answers become properties of classes in several languages. */
    private void free(AnswerField field, String place) {
        var name = field.jsonName();
        var isReserved = !field.isCore()
                && (RESERVED.contains(name)
                        || SourceVersion.isKeyword(name)
                        || AnswerField.core().stream()
                                .anyMatch(core -> core.jsonName().equalsIgnoreCase(name)
                                        && questionnaire.named(core.jsonName()).isEmpty()));
        report.demand(!isReserved, place, "reserved-field", Map.of("name", name));
    }

    private void question(Question question, String place) {
        report.demand(
                sections.contains(question.section()) || !unknownSections.add(question.section()),
                place + "/section",
                "unknown-section",
                Map.of("name", question.section()));
        report.demand(
                questionnaire.previous().isEmpty() || question.comparability() != null,
                place,
                "comparability-needed",
                Map.of());
        comparability(question.comparability(), place);
        if (question.derived()) {
            report.demand(
                    DERIVED.contains(question.field()),
                    place + "/derived",
                    "not-derived",
                    Map.of("name", question.field()));
            return;
        }
        if (DERIVED.contains(question.field())) {
            report.add(place + "/derived", "derived-needed", Map.of("name", question.field()));
            return;
        }
        if (question.answerField().isEmpty()) {
            report.add(place, "type-needed", Map.of("name", question.field()));
            return;
        }
        var field = question.answerField().get();
        free(field, place + "/field");
        if (!field.isCore()) {
            // Personal addresses must be erased, and only the core's contact is known to be one.
            report.demand(
                    field.type() != AnswerField.Type.EMAIL, place + "/type", "not-added", Map.of("type", field.type()));
        } else if (question.type() != null) {
            report.demand(
                    question.type() == field.type(),
                    place + "/type",
                    "core-type",
                    Map.of("name", field, "type", field.type()));
        }
        notOfCore("neverPublic", question.neverPublic(), field, place);
        notOfCore("askedAnew", question.askedAnew(), field, place);
        notOfCore("shortText", question.shortText(), field, place);
        limits(question, field, place);
        options(question, field, place);
        condition(question, place);
        specify(question, place);
        companions(question, place);
        changes.check(question, field, place);
    }

    /** The service knows these of the core. */
    private void notOfCore(String name, Object value, AnswerField field, String place) {
        report.demand(value == null || !field.isCore(), place + "/" + name, "core-attribute", Map.of("name", name));
    }

    private void limits(Question question, AnswerField field, String place) {
        var type = field.type();
        var isText = type == AnswerField.Type.TEXT || type == AnswerField.Type.EMAIL;
        var isTexts = type == AnswerField.Type.TEXTS;
        limit("maxLength", question.maxLength(), isText, isText, type, place);
        limit("maxItemLength", question.maxItemLength(), isTexts, isTexts, type, place);
        limit("maxChoices", question.maxChoices(), isTexts, field.isList(), type, place);
        limit("minimum", question.minimum(), field.isNumber(), field.isNumber(), type, place);
        limit("maximum", question.maximum(), field.isNumber(), field.isNumber(), type, place);
        var mayHave = field.isCoded() || type == AnswerField.Type.BOOLEAN;
        limit("options", question.options().isEmpty() ? null : 1, field.isCoded(), mayHave, type, place);
        report.demand(
                question.minimum() == null || question.maximum() == null || question.minimum() <= question.maximum(),
                place + "/minimum",
                "minimum-above-maximum",
                Map.of());
        report.demand(
                !field.isCoded()
                        || question.options().isEmpty()
                        || question.maxChoices() == null
                        || question.maxChoices() <= question.options().size(),
                place + "/maxChoices",
                "out-of-range",
                Map.of("minimum", 1, "maximum", question.options().size()));
        report.demand(type != AnswerField.Type.NAMES, place + "/field", "reserved-field", Map.of("name", field));
    }

    private void limit(
            String name, Number limit, boolean needed, boolean allowed, AnswerField.Type type, String place) {
        report.demand(limit != null || !needed, place, "limit-needed", Map.of("name", name, "type", type));
        report.demand(limit == null || allowed, place + "/" + name, "not-of-type", Map.of("name", name, "type", type));
    }

    private void options(Question question, AnswerField field, String place) {
        var codes = new HashSet<String>();
        var labels = new HashSet<String>();
        for (var i = 0; i < question.options().size(); i++) {
            var option = question.options().get(i);
            var at = place + "/options/" + i;
            if (codes.add(option.code())) {
                for (var language : Language.values()) {
                    var label = option.label().in(language);
                    report.demand(labels.add(language + label), at + "/label", "same-label", Map.of("name", label));
                }
            } else {
                report.add(at + "/code", "duplicate", Map.of("name", option.code()));
            }
            report.demand(
                    field.type() != AnswerField.Type.BOOLEAN || FLAGS.contains(option.code()),
                    at + "/code",
                    "unknown-value",
                    Map.of("values", "true, false"));
            comparability(option.comparability(), at);
            report.demand(
                    field.isList() || !option.has(Mark.EXCLUSIVE),
                    at + "/exclusive",
                    "not-of-type",
                    Map.of("name", "exclusive", "type", field.type()));
            for (var mark : Mark.values()) {
                mark.question()
                        .filter(owner -> option.has(mark) && !owner.equals(question.field()))
                        .ifPresent(owner -> report.add(
                                at + "/" + mark.member(),
                                "mark-of-other",
                                Map.of("name", mark.member(), "question", owner)));
            }
            if (option.countedWith() != null) {
                countedWith(option.countedWith().code(), field, at + "/countedWith");
            }
            if (option.formerly() != null) {
                var former = option.formerly().field();
                report.demand(
                        questionnaire.named(former).isEmpty(),
                        at + "/formerly/field",
                        "formerly-asked",
                        Map.of("name", former));
                report.demand(
                        AnswerField.named(former).isPresent()
                                || previous.flatMap(before -> before.named(former))
                                        .isPresent(),
                        at + "/formerly/field",
                        "unknown-field",
                        Map.of("name", former));
                previous.flatMap(before -> before.named(former))
                        .ifPresent(asked -> report.demand(
                                previous.get().offers(asked, option.formerly().code()),
                                at + "/formerly/code",
                                "unknown-code",
                                Map.of("name", former, "code", option.formerly().code())));
            }
        }
        if (!codes.isEmpty() && (field.type() != AnswerField.Type.BOOLEAN || FLAGS.containsAll(codes))) {
            neededCodes(field)
                    .forEach(needed -> report.demand(
                            codes.contains(needed), place + "/options", "code-needed", Map.of("code", needed)));
        }
    }

    /** With several choices, a measure would be counted twice. What is counted with another has no category of its own. */
    private void countedWith(String code, AnswerField field, String place) {
        offered(field, code, place + "/code");
        report.demand(!field.isList(), place, "not-of-type", Map.of("name", "countedWith", "type", field.type()));
        var isCountedWithOther =
                questionnaire.option(field, code).map(Option::countedWith).isPresent();
        report.demand(!isCountedWithOther, place + "/code", "counted-with-other", Map.of("code", code));
    }

    /** The codes that rules use by name. */
    private static List<String> neededCodes(AnswerField field) {
        if (field.type() == AnswerField.Type.BOOLEAN) {
            return FLAGS;
        }
        return switch (field.isCore() ? field.jsonName() : "") {
            case "financing" -> List.of("YES", "NO");
            case "ksDialogue", "developsShared", "reusesShared" -> List.of("YES");
            default -> List.of();
        };
    }

    /** A question without options is reported itself. */
    private void offered(AnswerField field, String code, String place) {
        report.demand(
                questionnaire.offers(field, code) || (questionnaire.codes(field).isEmpty() && field.isCoded()),
                place,
                "unknown-code",
                Map.of("name", field, "code", code));
    }

    private void condition(Question question, String place) {
        var condition = question.condition();
        if (condition == null) {
            return;
        }
        report.demand(!question.mandatory(), place + "/mandatory", "mandatory-under-condition", Map.of());
        if (isCircular(question)) {
            report.add(place + "/condition", "circular-condition", Map.of());
            return;
        }
        var field = questionnaire.named(condition.field());
        if (field.isEmpty()) {
            report.demand(
                    questionnaire.lacksTypeOf(condition.field()),
                    place + "/condition/field",
                    "unknown-field",
                    Map.of("name", condition.field()));
            return;
        }
        if (!field.get().isCoded() && field.get().type() != AnswerField.Type.BOOLEAN) {
            report.add(place + "/condition/field", "not-coded", Map.of("name", field.get()));
            return;
        }
        report.demand(
                isSecret(question)
                        || !isSecret(questionnaire.questionFor(field.get()).orElseThrow()),
                place + "/condition/field",
                "public-condition",
                Map.of("name", field.get()));
        for (var i = 0; i < condition.anyOf().size(); i++) {
            var code = condition.anyOf().get(i);
            var at = place + "/condition/anyOf/" + i;
            offered(field.get(), code, at);
            report.demand(condition.anyOf().indexOf(code) == i, at, "duplicate", Map.of("name", code));
        }
    }

    private static boolean isSecret(Question question) {
        return Boolean.TRUE.equals(question.neverPublic());
    }

    private boolean isCircular(Question question) {
        var seen = new HashSet<String>();
        var step = Optional.of(question);
        while (step.isPresent() && step.get().condition() != null) {
            if (!seen.add(step.get().field())) {
                return true;
            }
            step = questionnaire.named(step.get().condition().field()).flatMap(questionnaire::questionFor);
        }
        return false;
    }

    private void specify(Question question, String place) {
        var field = question.answerField().orElseThrow();
        var marked = !questionnaire.marked(field, Mark.SPECIFY).isEmpty();
        if (question.specify() == null) {
            report.demand(!marked, place, "specify-needed", Map.of());
            return;
        }
        report.demand(marked || question.options().isEmpty(), place + "/specify", "nothing-to-specify", Map.of());
        var text = question.specification().orElseThrow();
        report.demand(
                text.type() == AnswerField.Type.TEXT,
                place + "/specify/field",
                "core-type",
                Map.of("name", text, "type", text.type()));
        free(text, place + "/specify/field");
    }

    private void companions(Question question, String place) {
        for (var i = 0; i < question.companions().size(); i++) {
            var name = question.companions().get(i).field();
            report.demand(
                    AnswerField.named(name)
                            .filter(other ->
                                    other.type() == AnswerField.Type.NAMES || other.type() == AnswerField.Type.DATE)
                            .isPresent(),
                    place + "/companions/" + i + "/field",
                    "unknown-field",
                    Map.of("name", name));
        }
    }

    private void comparability(Comparability comparability, String place) {
        report.demand(
                comparability == null || comparability.verdict() == Verdict.COMPARABLE || comparability.note() != null,
                place + "/comparability",
                "note-needed",
                Map.of());
    }
}
