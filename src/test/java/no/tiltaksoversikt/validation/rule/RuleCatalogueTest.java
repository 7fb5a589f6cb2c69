package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.OF_2018;
import static no.tiltaksoversikt.validation.rule.Validation.OF_2019;
import static no.tiltaksoversikt.validation.rule.Validation.RULES;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.Lineages.ReportedLast;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.ReportRequest;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.ValidationReportView.FindingView;
import no.tiltaksoversikt.validation.rule.RulesView.RuleView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCatalogueTest {

    @Test
    void the_file_and_the_code_have_the_same_rules() {
        assertThat(RULES.ids())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(RuleId.values()).map(RuleId::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_view_has_every_rule_in_every_language(Language language) {
        var view = RULES.view(OF_2019, language, 0, 200);

        assertThat(view.items()).hasSize(RuleId.values().length).allSatisfy(rule -> {
            assertThat(List.of(rule.when(), rule.why(), rule.source().title()))
                    .allMatch(text -> !text.isBlank() && !text.contains("{"));
            assertThat(rule.source().url()).startsWith("https://");
        });
        assertThat(view.ruleSet()).isEqualTo(RULES.ruleSetHash(OF_2019));
    }

    @Test
    void the_view_names_the_questions_of_the_edition() {
        assertThat(questions(RULES.view(OF_2019, Language.NB, 0, 200), "budget-exceeds-total"))
                .containsExactly(8, 9);
        assertThat(questions(RULES.view(OF_2019, Language.NB, 0, 200), "required"))
                .isEmpty();
        assertThat(questions(RULES.view(OF_2019, Language.NB, 0, 200), "other-unspecified"))
                .containsExactly(16, 17, 20);
        assertThat(questions(RULES.view(OF_2018, Language.NB, 0, 200), "other-unspecified"))
                .containsExactly(17);
    }

    private static List<Integer> questions(RulesView view, String rule) {
        return view.items().stream()
                .filter(item -> item.id().equals(rule))
                .map(RuleView::questions)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_view_comes_in_pages() {
        var first = RULES.view(OF_2019, Language.EN, 0, 10);
        var last = RULES.view(OF_2019, Language.EN, 3, 10);

        assertThat(first.items()).hasSize(10);
        assertThat(last.items()).hasSize(RuleId.values().length - 30);
        assertThat(first.totalItems()).isEqualTo(RuleId.values().length);
        assertThat(first.totalPages()).isEqualTo(4);
        assertThat(RULES.view(OF_2019, Language.EN, 4, 10).items()).isEmpty();
    }

    /** Measures that together make every rule speak; the file's order of rules. */
    private static List<Finding> findingsOfEveryRule() {
        var wrong = Stream.of(
                aMeasure().without(AnswerField.NAME),
                aMeasure().with(AnswerField.MAIN_PURPOSE, "SECURITY"),
                aMeasure().with(AnswerField.FINANCING, "X"),
                aMeasure().with(AnswerField.TOTAL_COST, "X"),
                aMeasure().named("\u0000"),
                aMeasure().with(AnswerField.PUBLISHABLE, 1),
                aMeasure().with(AnswerField.PHASE, 1),
                aMeasure().with(AnswerField.TECHNOLOGIES, 1),
                aMeasure().with(AnswerField.TAGS, 1),
                aMeasure().with(AnswerField.COMMENTS, 1),
                aMeasure().named("x".repeat(301)),
                aMeasure().with(AnswerField.BENEFICIARIES, List.of("CITIZENS", "EMPLOYEES", "STATE_AGENCIES")),
                aMeasure().with(AnswerField.TECHNOLOGIES, List.of("AI", "AI")),
                aMeasure().with(AnswerField.CONTACT_EMAIL, "x"),
                aMeasure().with(AnswerField.TOTAL_COST, -1),
                aMeasure().with(AnswerField.TOTAL_COST, 200_000_000_000L),
                aMeasure().with(AnswerField.PUBLISHABLE, false),
                aMeasure().with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 13"),
                aMeasure().with(AnswerField.INVOLVES_OTHERS, "YES"),
                aMeasure().with(AnswerField.INVOLVED_PARTIES, "OTHER"),
                municipal(),
                aMeasure().with(AnswerField.KS_DIALOGUE, "NO"),
                aMeasure().with(AnswerField.TECHNOLOGIES, List.of("OTHER")),
                aMeasure().with(AnswerField.TECHNOLOGIES, List.of("NOT_RELEVANT", "AI")),
                aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 20_000_000),
                aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 20),
                aMeasure().without(AnswerField.TOTAL_COST),
                aMeasure().with(AnswerField.FINANCING, "NO").with(AnswerField.PHASE, "IMPLEMENTATION"),
                aMeasure().with(AnswerField.COMMENTS, "Ring 22451000"),
                municipal().with(AnswerField.KS_DIALOGUE, "NO").with(AnswerField.FINANCING, "PARTIAL"),
                aMeasure().with(AnswerField.TOTAL_COST, 300_000_001),
                aMeasure().acknowledging("x", ""));
        var duplicates = Validation.findings(aMeasure(), aMeasure());
        var remembered = Stream.of(
                        new PreviousAnswers.Last(2018, 1_000_000L, Phase.PLANNING.name()),
                        new PreviousAnswers.Last(2018, null, Phase.OPERATION.name()))
                .flatMap(last -> YearOnYearRulesTest.findings(last, aMeasure()).stream());
        var leftOut = Validation.findings(
                Validation.IN_2019.expecting(List.of(new ReportedLast(2018, "B-1", "Glemt"))), aMeasure());
        return Stream.of(
                        wrong.flatMap(measure -> Validation.findings(measure).stream()),
                        duplicates.stream(),
                        remembered,
                        leftOut.stream())
                .flatMap(Function.identity())
                .toList();
    }

    private static MeasureBuilder municipal() {
        return aMeasure().with(AnswerField.INVOLVES_OTHERS, "YES").with(AnswerField.INVOLVED_PARTIES, "OTHER_LEVELS");
    }

    @ParameterizedTest
    @EnumSource
    void every_finding_has_its_words_in_every_language(Language language) {
        var report = new ValidationReport(RULES.ruleSetHash(OF_2019), findingsOfEveryRule());
        var view = ValidationReportView.of(report, language, RULES, ReportRequest.DEFAULT_FINDINGS);

        assertThat(view.findings())
                .extracting(FindingView::rule)
                .containsOnly(RULES.ids().toArray(String[]::new))
                .contains(RULES.ids().toArray(String[]::new));
        assertThat(view.findings()).allSatisfy(finding -> assertThat(List.of(
                        finding.message(),
                        finding.why(),
                        finding.fix(),
                        finding.source().title()))
                .allMatch(text -> !text.isBlank() && !text.matches("(?s).*([{}]|[A-Z]+_(NUMBER|TEXT)).*")));
        assertThat(view.counts().error()
                        + view.counts().warning()
                        + view.counts().info())
                .isEqualTo(view.findings().size());
    }

    @Test
    void amounts_and_codes_read_well() {
        var budget = only(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 12_000_001));
        var code = only(aMeasure().with(AnswerField.FINANCING, "X"));
        var type = only(aMeasure().with(AnswerField.TOTAL_COST, "X"));
        var length = only(aMeasure().named("x".repeat(301)));

        assertThat(message(budget, Language.NB)).contains("12 000 001 kroner").contains("12 000 000 kroner");
        assertThat(message(budget, Language.EN)).contains("NOK 12,000,001");
        assertThat(message(code, Language.EN)).endsWith("The codes on offer are YES, NO, PARTIAL.");
        assertThat(message(type, Language.NB)).isEqualTo("totalCost skal være et helt tall.");
        assertThat(message(type, Language.NN)).isEqualTo("totalCost skal vere eit heilt tal.");
        assertThat(message(length, Language.EN)).contains("301 characters");
    }

    @Test
    void a_strong_finding_has_the_stronger_words() {
        var weak = only(aMeasure().with(AnswerField.FINANCING, "PARTIAL"));
        var strong = only(aMeasure()
                .with(AnswerField.FINANCING, "PARTIAL")
                .with(AnswerField.INVOLVES_OTHERS, "YES")
                .with(AnswerField.INVOLVED_PARTIES, "OTHER_STATE_SECTORS"));

        assertThat(message(strong, Language.EN)).contains("cross-cutting").isNotEqualTo(message(weak, Language.EN));
    }

    private static String message(Finding finding, Language language) {
        return ValidationReportView.of(new ValidationReport("", List.of(finding)), language, RULES, 1)
                .findings()
                .get(0)
                .message();
    }

    @Test
    void frozen_rules_are_shown_as_they_were() {
        var frozen = CanonicalJson.text(RULES.ruleSet(OF_2019));
        var shown = RULES.view(OF_2019, Language.NB, 0, 200);
        assertThat(RULES.viewOf(frozen, OF_2019, Language.NB, 0, 200)).isEqualTo(shown);
        var earlier = frozen.replace("fødselsnummer", "personnummer");
        var then = RULES.viewOf(earlier, OF_2019, Language.NB, 0, 200);
        assertThat(then.ruleSet()).isNotEqualTo(shown.ruleSet());
        assertThat(then.items().toString()).contains("personnummer").doesNotContain("fødselsnummer");
    }
}
