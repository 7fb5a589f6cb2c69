package no.tiltaksoversikt.review.finding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.finding.AmountOutliers.Amount;
import no.tiltaksoversikt.review.finding.AmountOutliers.Outlier;
import no.tiltaksoversikt.review.finding.ReviewItem.Group;
import no.tiltaksoversikt.review.finding.ReviewItem.Kind;
import no.tiltaksoversikt.review.finding.ReviewItem.Priority;
import no.tiltaksoversikt.review.finding.ReviewItem.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Computes the review items of an edition. They are cached until the underlying data change. */
@ApplicationScoped
class ReviewItemQuery {

    /** Settings until the end of the transaction. Compiling the statement takes longer than it does. */
    private static final String SETTINGS =
            "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)";

    private static final int FETCHED_AT_ONCE = 10_000;

    /** The maximum number of cached items of all editions. */
    private static final int MOST_KEPT = 500_000;

    private final Cache<Integer, Computed> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Integer year, Computed computed) -> computed.items().size())
            .build();
    private final Jdbi database;
    private final QuestionnaireCatalogue questionnaires;

    ReviewItemQuery(Jdbi database, QuestionnaireCatalogue questionnaires) {
        this.database = database;
        this.questionnaires = questionnaires;
    }

    /** Selects items; null does not filter. */
    record Filter(
            UUID id,
            Kind kind,
            ReviewCase.Status status,
            String assignee,
            String ministry,
            String agency,
            String rule) {

        private static final Filter OPEN = new Filter(null, null, ReviewCase.Status.OPEN, null, null, null, null);

        /** The same filter for open items only. */
        Filter open() {
            return new Filter(id, kind, ReviewCase.Status.OPEN, assignee, ministry, agency, rule);
        }

        private boolean leaves(ReviewItem item) {
            return is(id, item.id())
                    && is(kind, item.kind())
                    && is(status, item.state().status())
                    && is(assignee, item.state().assignee())
                    && is(ministry, item.measure().ministry())
                    && is(agency, item.measure().agency())
                    && is(rule, item.rule());
        }

        private static boolean is(Object wanted, Object there) {
            return wanted == null || wanted.equals(there);
        }

        static Filter one(UUID id) {
            return new Filter(id, null, null, null, null, null, null);
        }
    }

    /** A page of items, open ones first, then by priority; and the number of all. */
    record Found(List<ReviewItem> items, long total) {}

    /** An edition's items without the case workers' acts, and the version of the underlying data. */
    private record Computed(String version, List<ReviewItem> items) {}

    /** A page of the items of an edition. */
    @Transactional
    Found find(int year, Filter filter, int limit, long offset) {
        var cases = cases(year);
        var byStatus = computed(year).stream()
                .map(item -> item.in(cases.getOrDefault(item.id(), ReviewCase.NEW)))
                .filter(filter::leaves)
                .collect(Collectors.partitioningBy(item -> item.state().status() == ReviewCase.Status.OPEN));
        var total = byStatus.get(true).size() + byStatus.get(false).size();
        var page = Stream.of(true, false)
                .flatMap(open -> byStatus.get(open).stream())
                .skip(offset)
                .limit(limit)
                .toList();
        return new Found(page, total);
    }

    /** One item. Throws a problem 404 if the edition's answers give none with this id. */
    @Transactional
    ReviewItem get(int year, UUID id) {
        return find(year, Filter.one(id), 1, 0).items().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.FINDING_NOT_FOUND).with("year", String.valueOf(year)));
    }

    /** The number of open findings of each agency. */
    @Transactional
    Map<String, Long> openByAgency(Edition edition) {
        return find(edition.year(), Filter.OPEN, Integer.MAX_VALUE, 0).items().stream()
                .collect(Collectors.groupingBy(item -> item.measure().agency(), Collectors.counting()));
    }

    /**
     * Computed again if the underlying data have changed. The version is read first, so items are never older than their
     * version.
     */
    private List<ReviewItem> computed(int year) {
        var edition = Edition.getByYear(year);
        var version = database.withHandle(handle -> handle.createQuery(ReviewItemSql.VERSION)
                .bind("year", year)
                .mapTo(String.class)
                .one());
        var known = kept.getIfPresent(year);
        if (known != null && known.version().equals(version)) {
            return known.items();
        }
        var questionnaire = questionnaires.get(edition.questionnaire());
        var items = database.withHandle(handle -> {
            handle.execute(SETTINGS);
            var outliers = outliers(handle, year, questionnaire);
            return handle.createQuery(ReviewItemSql.SELECT)
                    .bind("year", year)
                    .bindArray("phases", String.class, questionnaire.codes(AnswerField.PHASE))
                    .bindArray("comparable", String.class, amounts(questionnaire, ReviewItemQuery::isComparable))
                    .bindArray("measures", UUID.class, list(outliers, it -> it.amount()
                            .measure()))
                    .bindArray("fields", String.class, list(outliers, it -> it.amount()
                            .field()))
                    .bindArray(
                            "values",
                            String.class,
                            list(outliers, it -> String.valueOf(it.amount().value())))
                    .bindArray("priorities", String.class, list(outliers, it -> it.priority()
                            .name()))
                    .map((row, context) -> item(row, outliers))
                    .list();
        });
        kept.put(year, new Computed(version, items));
        return items;
    }

    private static List<Outlier> outliers(Handle handle, int year, Questionnaire questionnaire) {
        return AmountOutliers.among(handle.createQuery(ReviewItemSql.AMOUNTS)
                .bind("year", year)
                .bindArray("amounts", String.class, amounts(questionnaire, question -> true))
                .setFetchSize(FETCHED_AT_ONCE)
                .mapTo(Amount.class)
                .list());
    }

    private static <T> List<T> list(List<Outlier> outliers, Function<Outlier, T> part) {
        return outliers.stream().map(part).toList();
    }

    /** The names of the added questions for amounts. */
    private static List<String> amounts(Questionnaire questionnaire, Predicate<Question> wanted) {
        return questionnaire.added().stream()
                .filter(field -> field.type() == AnswerField.Type.AMOUNT)
                .filter(field -> questionnaire.questionFor(field).filter(wanted).isPresent())
                .map(AnswerField::jsonName)
                .toList();
    }

    private static boolean isComparable(Question question) {
        return question.comparability() == null || question.comparability().verdict() != Verdict.BREAK;
    }

    private Map<UUID, ReviewCase> cases(int year) {
        return database.withHandle(handle -> handle.createQuery(ReviewItemSql.CASES)
                .bind("year", year)
                .reduceRows(new HashMap<>(), (cases, row) -> {
                    cases.put(row.getColumn("id", UUID.class), row.getRow(ReviewCase.class));
                    return cases;
                }));
    }

    private static ReviewItem item(ResultSet row, List<Outlier> outliers) throws SQLException {
        return new ReviewItem(
                row.getObject("finding", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("rule"),
                row.getString("field"),
                Priority.valueOf(row.getString("priority")),
                new Subject(
                        row.getObject("id", UUID.class),
                        row.getInt("from_revision"),
                        row.getString("org_number"),
                        row.getString("ministry_code"),
                        row.getString("reference"),
                        row.getString("name")),
                row.getObject("since", Integer.class),
                row.getString("value"),
                row.getString("before"),
                row.getString("reason"),
                groups(row.getInt("outlier"), outliers),
                ReviewCase.NEW);
    }

    /** The groups of an outlier by its number, counted from 1; none for 0. */
    private static List<Group> groups(int number, List<Outlier> outliers) {
        return number == 0 ? List.of() : outliers.get(number - 1).groups();
    }
}
