package no.tiltaksoversikt.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Acknowledgement;
import no.tiltaksoversikt.validation.rule.Finding;
import no.tiltaksoversikt.validation.rule.ValidationContext.AcknowledgedReasons;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Reads and writes agencies' reasons for warnings. A reason belongs to a rule and to the hash of the answers. It is kept if the
 * next body leaves it out, and deleted when answers with another hash are submitted.
 */
@ApplicationScoped
public class AcknowledgementStore {

    private static final String SELECT = """
            select reference, rule, answer_hash, reason from acknowledgement
            where edition_year = :year and org_number = :agency
            """;
    private static final String SELECT_EARLIER = """
            select now.reference, rule, answer_hash, reason
            from unnest(:references, :years, :agencies, :earlier)
                as now (reference, edition_year, org_number, reference_then)
            join acknowledgement a on a.edition_year = now.edition_year and a.org_number = now.org_number
                and a.reference = now.reference_then
            """;
    private static final String READ_BACK = """
            select distinct reference, rule, reason from acknowledgement
            where edition_year = :year and org_number = :agency and reference = coalesce(:only, reference)
            """;
    private static final String INSERT = """
            insert into acknowledgement (edition_year, org_number, reference, rule, answer_hash, reason, given_at)
            values (:year, :agency, :reference, :rule, :answerHash, :reason, :now)
            on conflict (edition_year, org_number, reference, rule, answer_hash) do update set reason = excluded.reason
            """;
    private static final String DELETE = """
            delete from acknowledgement
            where edition_year = :year and org_number = :agency and reference = coalesce(:only, reference)
                and (reference, rule, answer_hash) not in (select * from unnest(:references, :rules, :hashes))
            """;

    private record Key(String reference, String rule, String answerHash) {}

    private final Jdbi database;

    AcknowledgementStore(Jdbi database) {
        this.database = database;
    }

    /** The reasons of an agency in an edition. */
    public AcknowledgedReasons of(int editionYear, String orgNumber) {
        return database.withHandle(handle -> reasons(ofAgency(handle.createQuery(SELECT), editionYear, orgNumber)));
    }

    /** The reasons given for measures when they were last reported, by their present reference. */
    AcknowledgedReasons ofEarlier(Map<String, Measure> last) {
        var references = List.copyOf(last.keySet());
        var then = references.stream().map(last::get).toList();
        return database.withHandle(handle -> reasons(handle.createQuery(SELECT_EARLIER)
                .bindArray("references", String.class, references)
                .bindArray("years", Integer.class, list(then, Measure::editionYear))
                .bindArray("agencies", String.class, list(then, Measure::orgNumber))
                .bindArray("earlier", String.class, list(then, Measure::reference))));
    }

    private static AcknowledgedReasons reasons(Query query) {
        var reasons = query.map((row, context) -> Map.entry(
                        new Key(row.getString("reference"), row.getString("rule"), row.getString("answer_hash")),
                        row.getString("reason")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return (reference, rule, answerHash) -> Optional.ofNullable(reasons.get(new Key(reference, rule, answerHash)));
    }

    /**
     * The reasons as they are read back: by the measure's reference, each once, ordered by rule.
     *
     * @param only the one measure to read; null for all
     */
    public Map<String, List<Acknowledgement>> readBack(int editionYear, String orgNumber, String only) {
        var given = database.withHandle(handle -> ofAgency(handle.createQuery(READ_BACK), editionYear, orgNumber)
                .bind("only", only)
                .map((row, context) -> Map.entry(
                        row.getString("reference"),
                        new Acknowledgement(row.getString("rule"), row.getString("reason"))))
                .list());
        return given.stream()
                .sorted(Map.Entry.comparingByValue(Acknowledgement.BY_RULE))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Stores the reasons in a report, and deletes the others of the agency or of one measure.
     *
     * @param only the report's one measure; null for the agency's whole answer
     */
    public void remember(int editionYear, String orgNumber, String only, List<Finding> findings, Instant now) {
        var given =
                findings.stream().filter(finding -> finding.reason() != null).toList();
        database.useHandle(handle -> {
            ofAgency(handle.createUpdate(DELETE), editionYear, orgNumber)
                    .bind("only", only)
                    .bindArray("references", String.class, list(given, Finding::reference))
                    .bindArray("rules", String.class, list(given, Finding::rule))
                    .bindArray("hashes", String.class, list(given, Finding::answerHash))
                    .execute();
            if (given.isEmpty()) {
                return;
            }
            try (var batch = handle.prepareBatch(INSERT)) {
                given.forEach(finding -> ofAgency(batch, editionYear, orgNumber)
                        .bindMethods(finding)
                        .bind("now", now)
                        .add());
                batch.execute();
            }
        });
    }

    private static <S extends SqlStatement<S>> S ofAgency(S statement, int editionYear, String orgNumber) {
        return statement.bind("year", editionYear).bind("agency", orgNumber);
    }

    private static <T, P> List<P> list(Collection<T> all, Function<T, P> part) {
        return all.stream().map(part).toList();
    }
}
