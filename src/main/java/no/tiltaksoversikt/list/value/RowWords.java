package no.tiltaksoversikt.list.value;

import java.util.regex.Pattern;

/** The words by which rows of a list are known as totals, headings of parts, and examples. */
public final class RowWords {

    private static final Pattern TOTAL_OF = Pattern.compile(
            "(?:\\pL*sum|subtotal|totalt?|i alt|til samm?[ae]n|tilsammen|gjennomsnitt|average|antall|tal(?:et)? på|number of)"
                    + "(?: .{1,40}|:.*)|(?:totale|saml(?:et|a)) (?:sum|for|alle|antall|kostnad|budsjett|beløp|ramme).{0,40}"
                    + "|.{1,40} (?:sum|totalt?|i alt|til samm?[ae]n)|[∑σς].{0,40}"
                    + "|[0-9]+ (?:tiltak|prosjekt|prosjekter|measures|projects)");
    private static final Pattern COUNT = Pattern.compile("[0-9].{0,40}");
    private static final Pattern PART =
            Pattern.compile("(?:avd|avdeling|avdelinga|seksjon|divisjon|enhet|eining|department|section"
                    + "|division|unit)[ .:].{1,60}|.{0,60}(?:avdeling|avdelinga|avdelingen|seksjon|seksjonen|department|division|section)"
                    + "|\\pL+ (?:prosjekt|prosjekter|tiltak|projects|measures)");
    private static final Pattern REMARK = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]?$");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?:eksempel|døme|example)(?:[: ]*[0-9]*|:.*)|(?:f\\. ?eks|e\\.g|eks:)\\.? .*");

    private static final Pattern ENDED =
            Pattern.compile("(?:(?:" + WordList.ENDED.pattern().pattern()
                    + ")(?: ?(?:/|,|og|eller|and|or) ?|))+(?:"
                    + " (?:prosjekt|prosjekter|prosjekta|prosjektene|tiltak|tiltakene|tiltaka|projects?|measures?|initiativ"
                    + "|initiativer|leveranser|leveransar|aktiviteter|aktivitetar|oppgaver|oppgåver|saker))?");

    private RowWords() {}

    /** Whether a text says that its row is a total, and nothing else. */
    public static boolean isTotalAlone(String text) {
        return WordList.TOTALS.has(text);
    }

    /** Whether a text calls its row a total, or the total of something. */
    public static boolean isTotal(String text) {
        return isTotalAlone(text) || TOTAL_OF.matcher(ListWords.word(text)).matches();
    }

    /** Whether a text counts what a total beside it adds up, gives its unit, or is another total. */
    public static boolean isBesideTotal(String text) {
        return COUNT.matcher(ListWords.word(text)).matches()
                || UnitWords.unit(text).isPresent()
                || isTotal(text);
    }

    /** Whether a text calls its row the heading of a part of the list. */
    public static boolean isPart(String text) {
        return PART.matcher(REMARK.matcher(ListWords.word(text)).replaceFirst(""))
                .matches();
    }

    /** Whether a text is a title of measures that have ended, and says nothing else. */
    public static boolean isEnded(String text) {
        return ENDED.matcher(REMARK.matcher(ListWords.word(text)).replaceFirst(""))
                .matches();
    }

    /** Whether a text calls its row an example. */
    public static boolean isExample(String text) {
        return EXAMPLE.matcher(ListWords.word(text)).matches();
    }
}
