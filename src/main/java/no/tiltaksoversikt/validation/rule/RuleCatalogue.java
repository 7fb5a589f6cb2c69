package no.tiltaksoversikt.validation.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Limits;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;

/** The rules' texts, severities and sources, from {@code validation/rules.yaml}. */
@Startup
@Singleton
public class RuleCatalogue {

    private static final String FILE = "/validation/rules.yaml";

    private record CatalogueFile(List<Rule> rules) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    /** By the questionnaire object, since a draft may change under its id. */
    private final Cache<Questionnaire, String> hashes =
            Caffeine.newBuilder().weakKeys().build();

    public RuleCatalogue() {
        YamlFile.read(FILE, new TypeReference<CatalogueFile>() {}).rules().forEach(this::add);
        var known = Arrays.stream(RuleId.values()).map(RuleId::id).collect(Collectors.toSet());
        if (!known.equals(rules.keySet())) {
            throw new IllegalStateException("The rules of " + FILE + " are not those of the code: "
                    + Stream.concat(known.stream(), rules.keySet().stream())
                            .distinct()
                            .filter(id -> !(known.contains(id) && rules.containsKey(id)))
                            .toList());
        }
    }

    private void add(Rule rule) {
        if (Stream.of(rule.id(), rule.severity(), rule.fields(), rule.when(), rule.message(), rule.why(), rule.fix())
                        .anyMatch(Objects::isNull)
                || rule.source() == null
                || rule.source().title() == null
                || rule.source().url() == null) {
            throw new IllegalStateException("The rule " + rule.id() + " of " + FILE + " lacks a member");
        }
        rule.fields().stream()
                .filter(field ->
                        !field.equals("reference") && AnswerField.named(field).isEmpty())
                .forEach(field -> {
                    throw new IllegalStateException("The rule " + rule.id() + " looks at the unknown field " + field);
                });
        if (rules.put(rule.id(), rule) != null) {
            throw new IllegalStateException("The rule " + rule.id() + " stands twice in " + FILE);
        }
    }

    public Rule rule(String id) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("No rule has the id " + id);
        }
        return rule;
    }

    /** The ids of the rules that can be acknowledged. */
    public List<String> warnings() {
        return rules.values().stream()
                .filter(rule -> rule.severity() == Severity.WARNING)
                .map(Rule::id)
                .toList();
    }

    /** The rules that can be acknowledged, by id, with their conditions in words. */
    public Map<String, Text> acknowledgeable(Questionnaire questionnaire) {
        var acknowledgeable = new LinkedHashMap<String, Text>();
        warnings().stream()
                .filter(id -> RuleId.applies(id, questionnaire.limits()))
                .forEach(id -> acknowledgeable.put(id, when(rule(id), questionnaire.limits())));
        return acknowledgeable;
    }

    /** With the limits of a questionnaire, or the usual ones for a rule without a limit there. */
    private static Text when(Rule rule, Limits limits) {
        return new Text(
                rule.when().in(Language.NB, numbers(rule.id(), limits, Language.NB)),
                rule.when().in(Language.NN, numbers(rule.id(), limits, Language.NN)),
                rule.when().in(Language.EN, numbers(rule.id(), limits, Language.EN)));
    }

    /** The numbers of a rule's limit in words. */
    private static Map<String, String> numbers(String rule, Limits limits, Language language) {
        var words = new LinkedHashMap<String, String>();
        RuleId.limit(rule, limits).or(() -> RuleId.limit(rule, Limits.USUAL)).ifPresent(limit -> limit.numbers()
                .forEach((name, number) -> words.put(name, language.grouped(number))));
        return words;
    }

    /** The usual numbers of a rule's limit, for findings from before limits were arguments. */
    public Map<String, String> usualNumbers(String rule, Language language) {
        return numbers(rule, Limits.USUAL, language);
    }

    /** SHA-256 over the catalogue and the questionnaire's part in the rules: whatever can change a report changes the hash. */
    public String ruleSetHash(Questionnaire questionnaire) {
        return hashes.get(questionnaire, asked -> CanonicalJson.sha256(ruleSet(asked)));
    }

    /** The content of the rule set's hash. */
    public Map<String, Object> ruleSet(Questionnaire questionnaire) {
        var ruleSet = new LinkedHashMap<String, Object>();
        ruleSet.put("rules", rules.values());
        ruleSet.put("questionnaire", questionnaire.id());
        ruleSet.put("limits", limits(questionnaire));
        if (!questionnaire.limits().equals(Limits.USUAL)) {
            ruleSet.put("limitsOfLaw", questionnaire.limits());
        }
        questionnaire.document().ifPresent(document -> ruleSet.put("document", CanonicalJson.sha256(document)));
        return ruleSet;
    }

    private static Map<String, Object> limits(Questionnaire questionnaire) {
        var limits = new LinkedHashMap<String, Object>();
        for (var question : questionnaire.questions()) {
            var limit = new LinkedHashMap<String, Object>();
            limit.put("number", question.number());
            limit.put("mandatory", question.mandatory());
            limit.put("maxLength", question.maxLength());
            limit.put("maxChoices", question.maxChoices());
            limit.put("maxItemLength", question.maxItemLength());
            limit.put("minimum", question.minimum());
            limit.put("maximum", question.maximum());
            limit.put(
                    "codes",
                    question.options().stream().map(Questionnaire.Option::code).toList());
            if (question.specify() != null) {
                limit.put("specify", question.specify().field());
                limit.put("specifyMaxLength", question.specify().maxLength());
            }
            if (!question.companions().isEmpty()) {
                limit.put(
                        "companions",
                        question.companions().stream()
                                .collect(Collectors.toMap(
                                        Questionnaire.Companion::field,
                                        companion -> questionnaire.codes(companion.answerField()))));
            }
            limits.put(question.field(), limit);
        }
        return limits;
    }

    /** One page of the rules, as they apply to an edition's questionnaire. */
    public RulesView view(Questionnaire questionnaire, Language language, int page, int size) {
        return view(rules.values(), ruleSetHash(questionnaire), questionnaire, language, page, size);
    }

    /** The same of rules as they were, in the document that their hash is of. */
    public RulesView viewOf(String ruleSet, Questionnaire questionnaire, Language language, int page, int size) {
        var hash = CanonicalJson.sha256(ruleSet.getBytes(StandardCharsets.UTF_8));
        return view(read(ruleSet), hash, questionnaire, language, page, size);
    }

    private static List<Rule> read(String ruleSet) {
        try {
            return JSON.readValue(ruleSet, CatalogueFile.class).rules();
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RulesView view(
            Collection<Rule> rules, String hash, Questionnaire questionnaire, Language language, int page, int size) {
        var applying = rules.stream()
                .filter(rule -> RuleId.applies(rule.id(), questionnaire.limits()))
                .toList();
        var items = applying.stream()
                .skip((long) page * size)
                .limit(size)
                .map(rule -> new RulesView.RuleView(
                        rule.id(),
                        rule.severity(),
                        questions(rule, questionnaire),
                        when(rule, questionnaire.limits()).in(language),
                        rule.why().in(language),
                        source(rule, questionnaire.limits()).in(language)))
                .toList();
        return new RulesView(hash, items, page, size, applying.size(), (applying.size() + size - 1) / size);
    }

    private static Rule.Source source(Rule rule, Limits limits) {
        return RuleId.limit(rule.id(), limits)
                .map(Limits.Limit::source)
                .map(source -> new Rule.Source(source.title(), source.url()))
                .orElse(rule.source());
    }

    private static List<Integer> questions(Rule rule, Questionnaire questionnaire) {
        return fields(rule, questionnaire).stream()
                .flatMap(field -> questionnaire.named(field).stream())
                .flatMap(field -> questionnaire.questionFor(field).stream())
                .map(Questionnaire.Question::number)
                .distinct()
                .toList();
    }

    /** The answers that a rule uses: those of the catalogue, and those of the kind that the rule is about. */
    private static List<String> fields(Rule rule, Questionnaire questionnaire) {
        return Stream.concat(
                        rule.fields().stream(),
                        questionnaire.fields().stream()
                                .filter(field -> RuleId.concerns(
                                        rule.id(),
                                        questionnaire.questionFor(field).orElseThrow(),
                                        field))
                                .map(AnswerField::jsonName))
                .distinct()
                .toList();
    }

    /** A rule that can be acknowledged, for case workers: its condition, its reason, and the answers that it uses. */
    public record Warning(Text when, Text why, List<String> fields) {}

    /** The rule with this id and severity WARNING; empty if there is none. */
    public Optional<Warning> warning(String id, Questionnaire questionnaire) {
        return Optional.ofNullable(rules.get(id))
                .filter(rule -> rule.severity() == Severity.WARNING)
                .map(rule -> new Warning(when(rule, questionnaire.limits()), rule.why(), fields(rule, questionnaire)));
    }

    Set<String> ids() {
        return rules.keySet();
    }
}
