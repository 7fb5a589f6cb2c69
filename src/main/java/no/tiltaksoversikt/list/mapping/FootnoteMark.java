package no.tiltaksoversikt.list.mapping;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The marks by which headings refer to notes: {@code Kostnad*}, {@code Fase²}, {@code Prosjektnavn 1)}. */
final class FootnoteMark {

    private static final String SIGNS = "[*†‡⁰¹²³⁴-⁹⁽⁾]+";
    private static final Pattern IN_HEADING = Pattern.compile(
            "(?<=\\S)\\s*(?:" + SIGNS + "\\)?|\\([1-9][0-9]?\\)|\\[[1-9][0-9]?]|(?<=\\pL{3})[1-9][0-9]?\\)"
                    + "|(?<=\\s)[1-9a-e][0-9]?\\)|(?<=\\pL{4})[1-9]$)");
    private static final Pattern OF_NOTE =
            Pattern.compile("^\\s*(?:" + SIGNS + "\\)?|\\(?[1-9a-e][0-9]?\\))(?=\\s*\\pL)");

    private FootnoteMark() {}

    /** A heading without its marks. */
    static String removedFrom(String heading) {
        return IN_HEADING.matcher(heading).replaceAll("");
    }

    static String removedFromNote(String note) {
        return OF_NOTE.matcher(note).replaceFirst("");
    }

    /** The marks of a heading. */
    static Set<String> in(String heading) {
        return IN_HEADING.matcher(heading).results().map(FootnoteMark::bare).collect(Collectors.toSet());
    }

    /** The mark that a note begins with. */
    static Optional<String> of(String note) {
        return OF_NOTE.matcher(note).results().map(FootnoteMark::bare).findFirst();
    }

    private static String bare(MatchResult mark) {
        return Normalizer.normalize(mark.group(), Normalizer.Form.NFKC).replaceAll("[\\s()\\[\\]]", "");
    }
}
