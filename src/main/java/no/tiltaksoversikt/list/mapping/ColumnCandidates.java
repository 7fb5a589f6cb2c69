package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.sheet.SheetCell;

/** Finds the columns that may belong to fields, by their headings and their content. */
final class ColumnCandidates {

    private final FieldHeadings headings;
    private final HeaderFinder finder;
    private final ContentGuess content;
    private final TickColumns ticks;
    private final ColumnPreference preference;

    ColumnCandidates(
            FieldHeadings headings,
            HeaderFinder finder,
            ContentGuess content,
            TickColumns ticks,
            ColumnPreference preference) {
        this.headings = headings;
        this.finder = finder;
        this.content = content;
        this.ticks = ticks;
        this.preference = preference;
    }

    /** A column that may belong to a field. */
    record Candidate(int column, Match match) {}

    /** The best first; columns with something to see before others. */
    List<Candidate> of(MappedSheet mapped) {
        var candidates = new ArrayList<Candidate>();
        var ticked = ticks.of(mapped, field -> true).chosen();
        var groups = ticked.keySet().stream()
                .map(column -> mapped.header().groups().get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var isOfAnotherYear = headings.isBudgetOfAnotherYear(mapped);
        for (var column = 0; column < mapped.width(); column++) {
            var place = column;
            matches(mapped.header(), column).stream()
                    // The question's name above columns of options is no match for any of them.
                    .filter(match -> match.score() >= FieldHeadings.WORDS
                            || !(ticked.containsKey(place)
                                    || groups.contains(mapped.header().groups().get(place))))
                    .filter(match -> !ticked.containsKey(place) || !ticks.isSure(mapped, place, ticked.get(place)))
                    .map(match -> content.weigh(mapped, place, match))
                    .map(match -> isOfAnotherYear && headings.isBudgetWithoutYear(mapped.header(), place, match)
                            ? match.doubtful()
                            : match)
                    .forEach(match -> candidates.add(new Candidate(place, match)));
        }
        preference.besides(mapped, candidates).stream()
                .map(found -> new Candidate(found.column(), content.weigh(mapped, found.column(), found.match())))
                .forEach(candidates::add);
        candidates.sort(Comparator.<Candidate>comparingInt(candidate -> -preference.of(mapped, candidate))
                .thenComparing(candidate -> isUnseen(mapped, candidate.column()))
                .thenComparingInt(Candidate::column));
        return candidates;
    }

    /** Whether a column is hidden, empty, or has its heading struck out. */
    static boolean isUnseen(MappedSheet mapped, int column) {
        return mapped.sheet().hiddenColumns().contains(column)
                || mapped.rows().stream().allMatch(row -> row.cell(column) == null)
                || mapped.sheet().row(mapped.header().number()).stream()
                        .flatMap(row -> Stream.ofNullable(row.cell(column)))
                        .anyMatch(cell -> cell.look() == SheetCell.Look.STRUCK);
    }

    private List<Match> matches(HeaderRow header, int column) {
        var matches = finder.matches(header, column);
        var joined = header.joined(column);
        return matches.stream().allMatch(Match::isDoubtful)
                        && joined != null
                        && !joined.equals(header.headings().get(column))
                ? List.copyOf(headings.find(joined))
                : matches;
    }
}
