package no.tiltaksoversikt.submission.lineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.LineageEvent;
import no.tiltaksoversikt.measure.LineageEventStore;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.Lineages.MeasureKey;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.time.Clocks;
import org.jdbi.v3.core.Jdbi;

/** Makes the prefilled draft of an edition's answer. */
@ApplicationScoped
public class PrefillQuery {

    private static final String LAST_ANSWERED = """
        select max(s.edition_year) from submission s join edition e on e.year = s.edition_year
        where s.edition_year < :year and s.org_number = :agency and s.submitted_receipt is not null
            and e.state not in ('PLANNED', 'OPEN')
        """;

    private final Jdbi database;
    private final LineageEventStore events;
    private final Lineages lineages;
    private final QuestionnaireCatalogue questionnaires;
    private final Clock clock;

    PrefillQuery(
            Jdbi database,
            LineageEventStore events,
            Lineages lineages,
            QuestionnaireCatalogue questionnaires,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.lineages = lineages;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @Transactional
    public PrefillView read(int editionYear, String orgNumber, Language language) {
        Participant.requireMayPrepare(editionYear, orgNumber);
        var draft = new Draft(questionnaires.get(Edition.getByYear(editionYear).questionnaire()), language);
        var told = current(editionYear, orgNumber);
        var from = lastAnswered(editionYear, orgNumber);
        measures(from, orgNumber).forEach(measure -> draft.add(measure, told.get(sourceOf(measure))));
        told.values().stream()
                .filter(event -> orgNumber.equals(event.toOrgNumber()))
                .forEach(event -> lineages.source(editionYear, event.source())
                        .map(moved -> draft.answers(moved).draft(moved, event.linkReference(), false))
                        .ifPresent(draft.measures::add));
        return new PrefillView(false, draft.measures, from.orElse(null), draft.left);
    }

    /** The keys of the measures that the agency reported last, without those that do not continue there. */
    List<String> references(int editionYear, String orgNumber) {
        var told = current(editionYear, orgNumber);
        return measures(lastAnswered(editionYear, orgNumber), orgNumber).stream()
                .map(PrefillQuery::sourceOf)
                .filter(key -> !told.containsKey(key) || told.get(key).kind() == LineageEvent.Kind.CONTINUED)
                .map(MeasureKey::reference)
                .toList();
    }

    /** The latest earlier edition that takes no more answers and that the agency has answered. */
    private Optional<Integer> lastAnswered(int editionYear, String orgNumber) {
        return database.withHandle(handle -> handle.createQuery(LAST_ANSWERED)
                .bind("year", editionYear)
                .bind("agency", orgNumber)
                .mapTo(Integer.class)
                .findOne());
    }

    private static List<Measure> measures(Optional<Integer> year, String orgNumber) {
        return year.map(Edition::getByYear)
                .map(edition -> Measure.ofAgency(edition.year(), orgNumber, edition.revision(), false))
                .orElse(List.of());
    }

    /** The latest event of each measure. */
    private Map<MeasureKey, LineageEvent> current(int editionYear, String orgNumber) {
        var last = new LinkedHashMap<MeasureKey, LineageEvent>();
        events.ofEdition(editionYear, orgNumber).forEach(event -> last.put(event.source(), event));
        return last;
    }

    private static MeasureKey sourceOf(Measure measure) {
        return new MeasureKey(measure.orgNumber(), NormalText.trim(measure.reference()));
    }

    private final class Draft {

        private final Questionnaire questionnaire;
        private final Language language;
        private final LocalDate today = clock.instant().atZone(Clocks.NORWAY).toLocalDate();
        private final Map<Integer, PrefilledAnswers> byYear = new HashMap<>();
        private final ArrayNode measures = JsonNodeFactory.instance.arrayNode();
        private final List<PrefillView.Left> left = new ArrayList<>();

        Draft(Questionnaire questionnaire, Language language) {
            this.questionnaire = questionnaire;
            this.language = language;
        }

        /** Adds a measure of the agency, with what was told of it; null if nothing was. */
        void add(Measure measure, LineageEvent told) {
            if (told == null || told.kind() == LineageEvent.Kind.CONTINUED) {
                var reference = told == null ? sourceOf(measure).reference() : told.linkReference();
                measures.add(answers(measure).draft(measure, reference, true));
            } else {
                left.add(new PrefillView.Left(
                        measure.reference(),
                        measure.answers().name(),
                        told.kind(),
                        told.toOrgNumber(),
                        told.toReferences(),
                        told.note()));
            }
        }

        private PrefilledAnswers answers(Measure measure) {
            return byYear.computeIfAbsent(
                    measure.editionYear(),
                    year -> new PrefilledAnswers(
                            questionnaires.vocabulary(questionnaire),
                            questionnaires.changes(Edition.getByYear(year).questionnaire(), questionnaire.id()),
                            today,
                            language));
        }
    }
}
