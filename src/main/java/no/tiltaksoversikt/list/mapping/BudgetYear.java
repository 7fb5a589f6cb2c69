package no.tiltaksoversikt.list.mapping;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.WordList;

/** The year whose budgets a list has: by the sheet's name, a title above the headings, or a column of years. */
final class BudgetYear {

    private static final Pattern BUDGET = Pattern.compile("(?i)budsj|budget");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9.,])20[0-9]{2}(?![0-9])");

    /** The day or month of a status, which is no year of a budget. */
    private static final Pattern DATE =
            Pattern.compile("[0-9]{1,2}[./] ?[0-9]{1,2}[./] ?20[0-9]{2}|20[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}"
                    + "|(?i:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|o[kc]t|nov|de[sc])\\pL*\\.? 20[0-9]{2}");

    private BudgetYear() {}

    /** Whether the list names years, but not this one and none around it. */
    static boolean isAnother(MappedSheet mapped, int year) {
        var titles = mapped.above().stream()
                .filter(row -> row.number() < mapped.header().first())
                .map(row -> row.cells().values().stream().map(SheetCell::text).collect(Collectors.joining(" ")));
        return Stream.concat(Stream.of(mapped.sheet().name()), titles)
                        .filter(text -> text.length() <= FieldHeadings.LONGEST
                                && BUDGET.matcher(text).find())
                        .anyMatch(text -> isAnother(DATE.matcher(text).replaceAll(" "), year))
                || mapped.header().headings().entrySet().stream()
                        .filter(heading -> WordList.YEARS.has(heading.getValue()))
                        .map(Map.Entry::getKey)
                        .anyMatch(column -> mapped.cells(column).anyMatch(cell -> isAnother(cell.text(), year)));
    }

    private static boolean isAnother(String text, int year) {
        var years = YEAR.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .summaryStatistics();
        return years.getCount() > 0 && (years.getMax() < year || years.getMin() > year);
    }
}
