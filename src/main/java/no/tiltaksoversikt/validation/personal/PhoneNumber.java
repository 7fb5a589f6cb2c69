package no.tiltaksoversikt.validation.personal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers in texts with many other numbers of eight digits: amounts, counts, case numbers, CPV codes. Eight digits
 * alone are not enough. A country code is, as is a word such as <em>tlf.</em> before the number, or a grouping that only
 * telephone numbers have (22 33 44 55, 912 34 567). The number must also be in an assigned range.
 */
final class PhoneNumber {

    // Limits the work on texts full of near matches.
    private static final int MAX_TRIES = 20;

    // Longer than "Kontakt prosjektleder", a name and "på".
    private static final int LOOKED_BACK = 60;

    private static final String SEPARATED = "(?:[ .\\-/]{0,2}+[0-9])";

    /** With a country code: +47 22 33 44 55, (+47) 22334455, 0047 912 34 567, +46 8 508 290 00. */
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?:(?<![0-9])\\+ ?|(?<![\\p{L}0-9])00 ?(?=47))(?:47\\)? ?(?:\\(0\\))?" + SEPARATED
                    + "{8}|(?!47)[1-9]" + SEPARATED + "{7,13})(?![0-9])");

    /** Eight digits, possibly grouped, possibly after 47. */
    private static final Pattern EIGHT =
            Pattern.compile("(?<![\\p{L}0-9])(?:47 )?([2-9](?:[ .\\-]{0,2}+[0-9]){7})(?![\\p{L}0-9])");

    private static final Set<String> GROUPED = Set.of("2222", "323");
    private static final Set<String> WRITTEN = Set.of("2222", "323", "8", "44", "233", "332");

    /** The digits are part of a longer number or name: 1 22 33 44 55, ABC-91234567, 23/12345678. */
    private static final Pattern GOES_ON_BEFORE = Pattern.compile("(?:[0-9][ .,\\-/:]|\\p{L}[\\-/_])$");

    private static final Pattern GOES_ON_AFTER = Pattern.compile("[ .,\\-/:_]?[0-9]|[\\-/_][\\p{L}]");

    /** Two numbers side by side: 22 33 44 55/912 34 567. */
    private static final Pattern ALTERNATIVE = Pattern.compile("[0-9]?/[0-9]?");

    private static final Pattern PHONE_WORD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:kontakt|vakt|mobil|direkte)?(?:tlf|telf|tel|telefon|phone)|mob|mobil|mobile|sms|faks|nås|treffes)"
                    + "(?:[ .\\-]*(?:nr|nummer|no|number))?(?!\\p{L})[ .:;/(]*(?:er|på|til|is|on|to|at)?[ .:(]*$");

    private static final Pattern CONTACT_WORD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ring|ringe|ringes|kontakt|kontakte|kontaktes|kontaktperson|kontaktinfo|kontaktinformasjon"
                    + "|prosjektleder|saksbehandler|sentralbord|call|contact)(?!\\p{L})[^0-9\\n]{0,50}$");

    /** Words before the number that make it another kind of number. */
    private static final Pattern OTHER_BEFORE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:kr|kroner|nok|eur|usd|ca|cirka|om lag|omlag|rundt|over|under|minst|nesten|inntil|mellom|opptil|sum"
                    + "|ramme|\\p{L}*budsjett|\\p{L}*kostnad|\\p{L}*beløp|totalt|antall|cpv\\p{L}*|isbn|issn|oid|doi|ip|kid|id|ref"
                    + "|(?:faktura|ordre|bestilling|sak|arkiv|journal|konto|kunde|avtale|kontrakt|prosjekt|referanse|vare|artikkel"
                    + "|serie|org|bilag|kapittel|kap|post|versjon|dokument|rekvisisjon|lisens|tiltak)\\p{L}*)"
                    + "[ .\\-:#]*(?:nr|nummer|kode|adresse)?[ .:#(]*$");

    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("(?iu) *(?:(?:kr|kroner|krone|nok|eur|usd|stk|oppslag|brukere"
                    + "|saker|kall|treff|poster|personer|innbyggere|transaksjoner|meldinger|filer|dokumenter|nedlastinger|besøk"
                    + "|timer|i året)(?!\\p{L})|mill|mrd|,-|%)");

    private static final Pattern DATE =
            Pattern.compile("(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}|(?:19|20)[0-9]{6}");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private PhoneNumber() {}

    /** The text must have plain digits and spaces, and no invisible characters. */
    static boolean isIn(String text) {
        var withoutLinks = ADDRESS.matcher(text).replaceAll(" ");
        return hasInternational(withoutLinks) || hasNational(withoutLinks);
    }

    private static boolean hasInternational(String text) {
        var numbers = INTERNATIONAL.matcher(text);
        for (var tries = 0; tries < MAX_TRIES && numbers.find(); tries++) {
            var prefix = numbers.group().startsWith("00") ? "" : "+";
            if (!isAmount(text, numbers.end()) && isGivenOut(prefix + digits(numbers.group()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNational(String text) {
        var numbers = EIGHT.matcher(text);
        for (var tries = 0; tries < MAX_TRIES && numbers.find(); ) {
            if (hasEvidence(text, numbers)) {
                tries++;
                if (isGivenOut(digits(numbers.group(1)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasEvidence(String text, Matcher number) {
        var before = text.substring(Math.max(0, number.start() - LOOKED_BACK), number.start());
        var shape = shape(number.group(1));
        var isGrouped = GROUPED.contains(shape);
        if (!WRITTEN.contains(shape)
                || isAmount(text, number.end())
                || goesOn(text, number, before, isGrouped && number.group(1).indexOf(' ') > 0)) {
            return false;
        }
        if (PHONE_WORD.matcher(before).find()) {
            return true;
        }
        if (OTHER_BEFORE.matcher(before).find()) {
            return false;
        }
        return (isGrouped && number.group(1).indexOf('-') < 0)
                || (!shape.equals("233")
                        && !DATE.matcher(digits(number.group(1))).matches()
                        && CONTACT_WORD.matcher(before).find());
    }

    private static boolean goesOn(String text, Matcher number, String before, boolean isAlternative) {
        var after = GOES_ON_AFTER.matcher(text).region(number.end(), text.length());
        var earlier = GOES_ON_BEFORE.matcher(before);
        return (earlier.find()
                        && !(isAlternative
                                && ALTERNATIVE.matcher(earlier.group()).matches()))
                || (after.lookingAt()
                        && !(isAlternative && ALTERNATIVE.matcher(after.group()).matches()));
    }

    private static boolean isAmount(String text, int end) {
        return AMOUNT_AFTER.matcher(text).region(end, text.length()).lookingAt();
    }

    /** The lengths of the groups of digits, such as 2222 for 22 33 44 55. */
    private static String shape(String number) {
        var shape = new StringBuilder();
        for (var group : number.split("[^0-9]+", -1)) {
            shape.append(group.length());
        }
        return shape.toString();
    }

    private static String digits(String number) {
        return NO_DIGIT.matcher(number.replace("(0)", "")).replaceAll("");
    }

    private static boolean isGivenOut(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.isValidNumber(numbers.parse(number, "NO"));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }
}
