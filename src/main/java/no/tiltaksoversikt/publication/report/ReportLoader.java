package no.tiltaksoversikt.publication.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.FieldChange;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireView;
import no.tiltaksoversikt.edition.section.ReportSection;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.publication.PublicationConfig;
import no.tiltaksoversikt.publication.prose.Numbers.Quantity;
import no.tiltaksoversikt.publication.report.ReportView.LinkView;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.EarlierEdition;
import no.tiltaksoversikt.statistics.ResponseRateQuery;
import no.tiltaksoversikt.statistics.table.FigureMaker;
import no.tiltaksoversikt.statistics.table.FigureView;
import no.tiltaksoversikt.statistics.table.PublicNumbers;
import no.tiltaksoversikt.validation.ValidationContextLoader;
import no.tiltaksoversikt.validation.rule.RulesView;

/** Loads a report's material as the public sees it, and has the report written. */
@ApplicationScoped
class ReportLoader {

    private static final Text TITLE = Text.of("report", "title");
    private static final Text CHANGE = Text.of("report", "change");
    private static final Text REMOVED = Text.of("report", "removed");
    private static final int ALL_RULES = 200;

    /** Key numbers that depend on no question, so that no break makes them differ. */
    private static final Set<String> WITHOUT_QUESTION =
            Set.of("measures", "participants-invited", "participants-responded");

    private static final long MILLION = 1_000_000;

    private final FigureMaker figures;
    private final PublicNumbers statistics;
    private final ResponseRateQuery responseRate;
    private final QuestionnaireCatalogue questionnaires;
    private final ValidationContextLoader contexts;
    private final EarlierEdition earlier;
    private final PublicationConfig config;

    ReportLoader(
            FigureMaker figures,
            PublicNumbers statistics,
            ResponseRateQuery responseRate,
            QuestionnaireCatalogue questionnaires,
            ValidationContextLoader contexts,
            EarlierEdition earlier,
            PublicationConfig config) {
        this.figures = figures;
        this.statistics = statistics;
        this.responseRate = responseRate;
        this.questionnaires = questionnaires;
        this.contexts = contexts;
        this.earlier = earlier;
        this.config = config;
    }

    ReportView of(Edition edition, Language language) {
        var made = figures.publicFigures(edition, language);
        var material = new ReportMaterial(
                edition,
                numbers(edition, made, language),
                ReportSection.inForce(edition),
                made,
                figures.added(edition),
                changes(edition, language),
                commonNotes(made),
                sources(edition, language));
        var writer = new ReportWriter(material, language);
        var chapters = writer.write(ReportOutline.report());
        return new ReportView(
                edition.year(),
                edition.revision(),
                language.tag(),
                TITLE.in(language, Map.of("year", edition.year())),
                edition.frozenAt()
                        .map(at -> LocalDate.ofInstant(at, Clocks.NORWAY))
                        .orElse(null),
                material.notes(),
                chapters,
                writer.footnotes(),
                QuestionnaireView.of(questionnaires.get(edition.questionnaire()), language),
                keyNumbers(made).attribution().source(),
                DataLicence.View.in(language),
                links(edition, language));
    }

    /** Notes that hold for all numbers: that the edition is synthetic, and whether exempt measures are counted. */
    private static List<String> commonNotes(List<FigureView> figures) {
        return figures.stream()
                .limit(1)
                .flatMap(figure -> figure.statistics().notes().stream())
                .filter(note -> figures.stream()
                        .allMatch(figure -> figure.statistics().notes().contains(note)))
                .toList();
    }

    private static FigureView keyNumbers(List<FigureView> made) {
        return made.stream()
                .filter(figure -> figure.id().equals(FigureView.KEY_NUMBERS))
                .findFirst()
                .orElseThrow();
    }

    /** The public numbers of an edition, for texts with placeholders. */
    ReportNumbers numbers(Edition edition, Language language) {
        return numbers(edition, figures.publicFigures(edition, language), language);
    }

    private ReportNumbers numbers(Edition edition, List<FigureView> made, Language language) {
        var before = earlier.of(edition, false);
        var numbers = new ReportNumbers(edition, before, language, made, statistics);
        questionnaires
                .get(edition.questionnaire())
                .terms()
                .forEach((name, words) -> numbers.addFact(name, words.in(language)));
        keyNumbers(made)
                .statistics()
                .cells()
                .forEach(cell ->
                        numbers.add((String) cell.get("population"), Quantity.of((Long) cell.get("count"), (Long)
                                cell.get("base"))));
        var agencies = responseRate.of(edition.year());
        numbers.add("agencies", Quantity.of(statistics.agencies(edition, language), null));
        numbers.add("agencies-late", Quantity.of(agencies.late(), agencies.responded()));
        var skate = agencies.skate();
        numbers.add("agencies-skate", Quantity.of(skate.responded(), skate.invited()));
        numbers.add(
                "ministries-invited", Quantity.of((long) agencies.byMinistry().size(), null));
        numbers.add(
                "questions",
                Quantity.of(
                        (long) questionnaires
                                .get(edition.questionnaire())
                                .questions()
                                .size(),
                        null));
        var limit = questionnaires.get(edition.questionnaire()).limits().externalQualityAssurance();
        if (limit != null) {
            numbers.addFact("project-model-millions", language.grouped(limit.above() / MILLION));
            var above = Measure.countAbove(edition.year(), edition.revision(), limit.above());
            numbers.addFree("project-model", Quantity.of(above, null));
        }
        before.ifPresent(it -> figures.publicKeyNumbers(it, language).statistics().cells().stream()
                .filter(cell -> WITHOUT_QUESTION.contains(cell.get("population")))
                .forEach(cell ->
                        numbers.add(cell.get("population") + "-before", Quantity.of((Long) cell.get("count"), null))));
        return numbers;
    }

    /** Notes on questions that have changed since the edition before. */
    private List<String> changes(Edition edition, Language language) {
        return earlier.of(edition, false)
                .flatMap(before -> questionnaires.changes(before.questionnaire(), edition.questionnaire()))
                .map(changes -> changes.fields().stream()
                        .filter(change -> change.note() != null)
                        .map(change -> inWords(change, changes, language))
                        .toList())
                .orElse(List.of());
    }

    private String inWords(FieldChange change, QuestionnaireChanges changes, Language language) {
        var isRemoved = change.change() == QuestionnaireChanges.Change.REMOVED;
        var text = questionnaires.get(isRemoved ? changes.from() : changes.to()).questions().stream()
                .filter(question -> question.field().equals(change.field()))
                .map(Questionnaire.Question::text)
                .findFirst()
                .orElseThrow();
        return (isRemoved ? REMOVED : CHANGE)
                .in(language, Map.of("question", change.question(), "text", text, "note", change.note()));
    }

    /** The edition's data, then the laws and guidance behind the rules, for a frozen edition those of its time. */
    private List<LinkView> sources(Edition edition, Language language) {
        var byAddress = new LinkedHashMap<String, LinkView>();
        ownSources(edition).forEach((name, path) -> {
            var address = config.baseUrl() + "/v1" + path;
            var title = Text.of("report", "source." + name).in(language, Map.of("year", edition.year()));
            byAddress.put(address, new LinkView(title, address));
        });
        contexts.rules(edition, language, 0, ALL_RULES).items().stream()
                .map(RulesView.RuleView::source)
                .forEach(source -> byAddress.putIfAbsent(source.url(), new LinkView(source.title(), source.url())));
        return List.copyOf(byAddress.values());
    }

    private static Map<String, String> ownSources(Edition edition) {
        var pin = Attribution.pin(edition);
        var sources = new LinkedHashMap<String, String>();
        sources.put("data", "/editions/" + edition.year() + "/exports/measures.csv" + pin);
        sources.put("figures", "/editions/" + edition.year() + "/figures" + pin);
        sources.put("questionnaire", "/questionnaires/" + edition.questionnaire());
        return sources;
    }

    private static Map<String, String> links(Edition edition, Language language) {
        var revision = Attribution.revision(edition);
        var address = "/v1/editions/" + edition.year() + "/report?" + (revision.isEmpty() ? "" : revision + "&");
        var links = new LinkedHashMap<String, String>();
        links.put("self", address + "lang=" + language.tag());
        links.put("html", address + "lang=" + language.tag() + "&format=html");
        links.put("pdf", address + "lang=" + language.tag() + "&format=pdf");
        return links;
    }
}
