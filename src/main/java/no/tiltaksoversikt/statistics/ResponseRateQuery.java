package no.tiltaksoversikt.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.tiltaksoversikt.statistics.ResponseRateQuery.ResponseRate.OfMinistry;
import no.tiltaksoversikt.statistics.ResponseRateQuery.ResponseRate.OfSkate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Counts the agencies that are invited and those that have answered. */
@ApplicationScoped
public class ResponseRateQuery {

    /** The numbers of invited agencies and of those that have answered. */
    public record ResponseRate(
            long invited,
            long responded,
            Long percent,
            long onTime,
            long late,
            List<OfMinistry> byMinistry,
            OfSkate skate) {

        /** The agencies of one ministry. */
        @Schema(name = "ResponseRateOfMinistry")
        record OfMinistry(String ministry, long invited, long responded, Long percent, long onTime, long late) {}

        @Schema(name = "ResponseRateOfSkate")
        public record OfSkate(long invited, long responded, Long percent, long onTime, long late) {}
    }

    private static final String SQL = """
            select p.ministry_code as ministry,
                   p.skate,
                   count(*) as invited,
                   count(*) filter (where s.submitted_receipt is not null and not s.late) as on_time,
                   count(*) filter (where s.submitted_receipt is not null and s.late) as late
            from participant p
            left join submission s on s.edition_year = p.edition_year and s.org_number = p.org_number
            where p.edition_year = :year
            group by p.ministry_code, p.skate
            """;

    private final Jdbi database;

    public ResponseRateQuery(Jdbi database) {
        this.database = database;
    }

    private record Group(String ministry, boolean skate, long invited, long onTime, long late) {

        Group plus(Group other) {
            return new Group(ministry, skate, invited + other.invited, onTime + other.onTime, late + other.late);
        }

        long responded() {
            return onTime + late;
        }

        Long percent() {
            return Percent.of(responded(), invited);
        }
    }

    public ResponseRate of(int editionYear) {
        var groups = database.withHandle(handle -> handle.createQuery(SQL)
                .bind("year", editionYear)
                .mapTo(Group.class)
                .list());
        var all = sum(groups, group -> true);
        var skate = sum(groups, Group::skate);
        return new ResponseRate(
                all.invited(),
                all.responded(),
                all.percent(),
                all.onTime(),
                all.late(),
                groups.stream()
                        .collect(Collectors.toMap(Group::ministry, group -> group, Group::plus, TreeMap::new))
                        .values()
                        .stream()
                        .map(it -> new OfMinistry(
                                it.ministry(), it.invited(), it.responded(), it.percent(), it.onTime(), it.late()))
                        .toList(),
                new OfSkate(skate.invited(), skate.responded(), skate.percent(), skate.onTime(), skate.late()));
    }

    private static Group sum(List<Group> groups, Predicate<Group> counted) {
        return groups.stream().filter(counted).reduce(new Group("", false, 0, 0, 0), Group::plus);
    }
}
