package no.tiltaksoversikt.list;

import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.reading.ListMeasures;
import no.tiltaksoversikt.list.reading.ReadingFinding;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.FindingLabels;
import no.tiltaksoversikt.validation.rule.Finding;

/** Names what findings are about as people know it: by the list's headings, and the labels of questions and options. */
final class FindingTexts {

    private final Questionnaire asked;
    private final ListMeasures measures;
    private final Language language;

    FindingTexts(Questionnaire asked, ListMeasures measures, Language language) {
        this.asked = asked;
        this.measures = measures;
        this.language = language;
    }

    /** A finding's arguments. */
    Map<String, String> words(Finding finding) {
        var at = measures.place(finding.pointer());
        var heading =
                at == null || at.column() == null ? null : at.sheet().header().shown(at.column());
        return FindingLabels.of(
                finding,
                FindingLabels.quoted(heading == null ? name(finding.field()) : heading, language),
                asked,
                language);
    }

    private String name(String field) {
        return switch (field) {
            case ListMapping.REFERENCE -> TemplateColumn.REFERENCE.in(language);
            case "rule", "reason", ListMapping.ACKNOWLEDGEMENTS -> TemplateColumn.REASONS.in(language);
            default ->
                asked.named(field)
                        .flatMap(named -> asked.questionFor(named).map(question -> question.nameOf(field)))
                        .map(text -> text.in(language))
                        .orElse(field);
        };
    }

    /** What a cell was read as, by the option's label if it is one. */
    String label(ReadingFinding finding) {
        return Optional.ofNullable(finding.field())
                .filter(any -> finding.read() != null)
                .flatMap(asked::named)
                .flatMap(field -> asked.option(field, finding.read()))
                .map(option -> option.name().in(language))
                .orElse(finding.read());
    }
}
