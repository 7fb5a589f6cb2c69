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
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.platform.database.OneState;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.time.Clocks;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Makes the prefilled draft of an edition's answer. */
@ApplicationScoped
public class PrefillQuery {

    /** The sandbox has no earlier edition, and continues its own answers. */
    private static final String IS_ANSWERED_BEFORE = """
        s.submitted_receipt is not null
            and (s.edition_year < :year and e.state not in ('PLANNED', 'OPEN') or s.edition_year = :year and e.sandbox)
        """;

    private static final String LAST_ANSWERED = """
        select max(s.edition_year) from submission s join edition e on e.year = s.edition_year
        where s.org_number = :agency and {answered}
        """.replace("{answered}", IS_ANSWERED_BEFORE);

    private static final String COUNTS = """
        with told as (
            select distinct on (org_number, reference) org_number, reference, kind, to_org_number, lineage_id
            from lineage_event where edition_year = :year
            order by org_number, reference, id desc),
        last as (
            select s.org_number, max(s.edition_year) as year
            from submission s join edition e on e.year = s.edition_year
            where {answered}
            group by s.org_number)
        select org_number, count(*) as measures from (
            select m.org_number from last join edition e on e.year = last.year
            join measure m on m.edition_year = last.year and m.org_number = last.org_number and {current}
            left join told on told.org_number = m.org_number and told.reference = normal_reference(m.reference)
            where coalesce(told.kind, 'CONTINUED') = 'CONTINUED'
            union all
            select told.to_org_number from told where told.kind = 'MOVED' and exists (
                select from measure m join edition e on e.year = m.edition_year
                where m.lineage_id = told.lineage_id and e.year < :year and e.state not in ('PLANNED', 'OPEN')
                    and {current})) as prefilled
        group by org_number
        """.replace("{answered}", IS_ANSWERED_BEFORE)
            .replace("{current}", Visibility.DIRECTORATE.conditionAt("m", "e.revision"));

    private final Jdbi database;
    private final LineageEventStore events;
    private final Lineages lineages;
    private final QuestionnaireCatalogue questionnaires;
    private final OneState state;
    private final Clock clock;

    PrefillQuery(
            Jdbi database,
            LineageEventStore events,
            Lineages lineages,
            QuestionnaireCatalogue questionnaires,
            OneState state,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.lineages = lineages;
        this.questionnaires = questionnaires;
        this.state = state;
        this.clock = clock;
    }

    /** The draft in one consistent state: the sandbox, which continues its own answers, may be written meanwhile. */
    public PrefillView read(int editionYear, String orgNumber, Language language) {
        return state.read(() -> view(editionYear, orgNumber, language));
    }

    private PrefillView view(int editionYear, String orgNumber, Language language) {
        Participant.requireMayPrepare(editionYear, orgNumber);
        var draft = new Draft(questionnaires.get(Edition.getByYear(editionYear).questionnaire()), language);
        var told = current(editionYear, orgNumber);
        var from = lastAnswered(editionYear, orgNumber);
        reported(from, orgNumber)
                .forEach(measure -> draft.add(measure, Optional.ofNullable(told.get(sourceOf(measure)))));
        var arriving = told.values().stream()
                .filter(event -> orgNumber.equals(event.toOrgNumber()))
                .toList();
        var sources = lineages.sources(
                editionYear, arriving.stream().map(LineageEvent::source).toList());
        arriving.stream()
                .filter(event -> sources.containsKey(event.source()))
                .forEach(event -> draft.arrive(sources.get(event.source()), event));
        return new PrefillView(false, draft.measures, from.orElse(null), draft.left);
    }

    /** The numbers of measures in the prefills of all agencies that have any. */
    @Transactional
    public Map<String, Integer> counts(int editionYear) {
        return database.withHandle(handle -> handle.createQuery(COUNTS)
                .bind("year", editionYear)
                .setMapKeyColumn("org_number")
                .setMapValueColumn("measures")
                .collectInto(new GenericType<>() {}));
    }

    /** The keys of the measures that the agency reported last, without those that do not continue there. */
    List<String> references(int editionYear, String orgNumber) {
        var told = current(editionYear, orgNumber);
        return reported(lastAnswered(editionYear, orgNumber), orgNumber).stream()
                .map(PrefillQuery::sourceOf)
                .filter(key -> !told.containsKey(key) || told.get(key).kind() == LineageEvent.Kind.CONTINUED)
                .map(MeasureKey::reference)
                .toList();
    }

    /** The latest earlier edition that takes no more answers and that the agency has answered; the sandbox itself if it has. */
    private Optional<Integer> lastAnswered(int editionYear, String orgNumber) {
        return database.withHandle(handle -> handle.createQuery(LAST_ANSWERED)
                .bind("year", editionYear)
                .bind("agency", orgNumber)
                .mapTo(Integer.class)
                .findOne());
    }

    private static List<Measure> reported(Optional<Integer> edition, String orgNumber) {
        return edition.map(year -> Measure.ofAgency(
                        year, orgNumber, Edition.getByYear(year).revision(), false))
                .orElse(List.of());
    }

    /** The latest event of each measure. */
    private Map<MeasureKey, LineageEvent> current(int editionYear, String orgNumber) {
        var last = new LinkedHashMap<MeasureKey, LineageEvent>();
        events.latestOfEdition(editionYear, orgNumber).forEach(event -> last.put(event.source(), event));
        return last;
    }

    private static MeasureKey sourceOf(Measure measure) {
        return new MeasureKey(measure.orgNumber(), NormalText.trim(measure.reference()));
    }

    /** Collects the draft. */
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

        /** Adds a measure of the agency, which may have an event. */
        void add(Measure measure, Optional<LineageEvent> told) {
            if (told.filter(event -> event.kind() != LineageEvent.Kind.CONTINUED)
                    .isEmpty()) {
                var reference = told.map(LineageEvent::linkReference)
                        .orElseGet(() -> sourceOf(measure).reference());
                measures.add(answers(measure).draft(measure, reference, true));
                return;
            }
            var event = told.get();
            left.add(new PrefillView.Left(
                    measure.reference(),
                    measure.answers().name(),
                    event.kind(),
                    event.toOrgNumber(),
                    event.toReferences(),
                    event.note()));
        }

        /** Adds a measure that has moved from another agency. */
        void arrive(Measure measure, LineageEvent event) {
            measures.add(answers(measure).draft(measure, event.linkReference(), false));
        }

        private PrefilledAnswers answers(Measure measure) {
            return byYear.computeIfAbsent(measure.editionYear(), this::since);
        }

        private PrefilledAnswers since(int year) {
            var before = Edition.getByYear(year).questionnaire();
            return new PrefilledAnswers(
                    questionnaires.vocabulary(questionnaire),
                    questionnaires.changes(before, questionnaire.id()),
                    today,
                    language);
        }
    }
}
