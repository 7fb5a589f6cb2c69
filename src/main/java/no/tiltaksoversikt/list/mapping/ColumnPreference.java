package no.tiltaksoversikt.list.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.ColumnCandidates.Candidate;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Sense;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.RowWords;
import no.tiltaksoversikt.list.value.UnitWords;
import no.tiltaksoversikt.list.value.WordList;
import no.tiltaksoversikt.platform.text.Language;

/** Which of several columns for a question has its answer: that of the agency's own part, of the year, and a total before a part of it. */
final class ColumnPreference {

    private static final int OWN = 100;
    private static final int YEAR = 50;
    private static final int TOTAL = 20;
    private static final int PART = -45;

    private final Questionnaire questionnaire;
    private final FieldHeadings headings;
    private final String year;

    ColumnPreference(Questionnaire questionnaire, FieldHeadings headings, int year) {
        this.questionnaire = questionnaire;
        this.headings = headings;
        this.year = String.valueOf(year);
    }

    /** The higher, the better. */
    int of(MappedSheet mapped, Candidate candidate) {
        var match = candidate.match();
        if (match.score() > FieldHeadings.EXACT || match.isDoubtful()) {
            return match.score();
        }
        var heading = String.valueOf(mapped.header().shown(candidate.column()));
        var preferred = heading.contains(year) ? match.score() + YEAR : match.score();
        if (!headings.isAmount(match.field())) {
            return WordList.VAGUE.has(heading) ? preferred + PART : preferred;
        }
        return preferred
                + (WordList.OWN_SHARES.isIn(heading) && asksForOwnShare(match.field()) ? OWN : 0)
                + (ListWords.isTotalOf(heading) ? TOTAL : 0)
                + (isPart(heading) ? PART : 0);
    }

    private static boolean isPart(String heading) {
        return WordList.PARTS_OF_AMOUNTS.isIn(heading) || WordList.RESTRICTIONS.isIn(heading);
    }

    private boolean asksForOwnShare(String field) {
        return questionnaire
                .named(field)
                .flatMap(questionnaire::questionFor)
                .filter(question -> ListWords.isOfAgency(question.textOf(field).in(Language.NB)))
                .isPresent();
    }

    /**
     * The columns that get a meaning from others: "Herav vår andel" is the amount before it, and "Sum" the total cost beside an
     * investment.
     */
    List<Candidate> besides(MappedSheet mapped, List<Candidate> candidates) {
        var amounts = candidates.stream()
                .filter(candidate -> !candidate.match().isDoubtful()
                        && headings.isAmount(candidate.match().field()))
                .toList();
        return IntStream.range(0, mapped.width())
                .filter(column -> amounts.stream().noneMatch(amount -> amount.column() == column))
                .boxed()
                .flatMap(column -> field(mapped, column, amounts)
                        .map(field -> new Candidate(column, new Match(field, FieldHeadings.WORDS, Sense.SAME))))
                .toList();
    }

    private Stream<String> field(MappedSheet mapped, int column, List<Candidate> amounts) {
        var own = mapped.header().headings().get(column);
        if (own == null || own.length() > FieldHeadings.LONGEST || headings.isOfAnotherYear(own)) {
            return Stream.empty();
        }
        var heading = UnitWords.withoutUnits(own);
        if (WordList.OWN_SHARES.isIn(heading)) {
            var amount = ListWords.withoutOwnShare(heading);
            var matches = amount.isEmpty()
                    ? amounts.stream()
                            .filter(other -> other.column() < column)
                            .sorted(Comparator.comparingInt(other -> -other.column()))
                            .map(Candidate::match)
                    : headings.find(amount).stream().filter(match -> !match.isDoubtful());
            return matches.map(Match::field)
                    .limit(1)
                    .filter(field -> headings.isAmount(field) && asksForOwnShare(field));
        }
        var costs = amounts.stream()
                .filter(amount -> amount.match().field().equals(AnswerField.TOTAL_COST.jsonName()))
                .toList();
        var isSum = RowWords.isTotalAlone(heading)
                && !costs.isEmpty()
                && costs.stream()
                        .allMatch(cost -> isPart(String.valueOf(mapped.header().shown(cost.column()))));
        return isSum ? Stream.of(AnswerField.TOTAL_COST.jsonName()) : Stream.empty();
    }

    private static Optional<AmountUnit> unit(HeaderRow header, Candidate candidate) {
        return UnitWords.unitIn(String.valueOf(header.shown(candidate.column())));
    }

    /** Whether two columns of amounts suit equally well, and have other amounts: nobody knows which one has the answer. */
    boolean isTie(MappedSheet mapped, Candidate one, Candidate other) {
        var header = mapped.header();
        return one.column() != other.column()
                && !other.match().isDoubtful()
                && one.match().field().equals(other.match().field())
                && headings.isAmount(one.match().field())
                && of(mapped, one) == of(mapped, other)
                && unit(header, one).equals(unit(header, other))
                && !ListWords.key(String.valueOf(header.shown(one.column())))
                        .equals(ListWords.key(String.valueOf(header.shown(other.column()))))
                && !ColumnCandidates.isUnseen(mapped, one.column())
                && !ColumnCandidates.isUnseen(mapped, other.column())
                && mapped.rows().stream()
                        .anyMatch(row -> row.cell(one.column()) != null
                                && row.cell(other.column()) != null
                                && !row.cell(one.column())
                                        .shown()
                                        .equals(row.cell(other.column()).shown()));
    }
}
