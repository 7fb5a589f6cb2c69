package no.tiltaksoversikt.validation.personal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The groups of digits of a text. Numbers are made of whole groups, so a text has few places where one can begin. */
final class DigitGroups {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final String text;
    private final List<MatchResult> groups;

    /** The text must have ASCII digits only. */
    DigitGroups(String text) {
        this.text = text;
        groups = DIGITS.matcher(text).results().toList();
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    String text() {
        return text;
    }

    int count() {
        return groups.size();
    }

    int start(int group) {
        return groups.get(group).start();
    }

    int end(int group) {
        return groups.get(group).end();
    }

    int length(int group) {
        return end(group) - start(group);
    }

    /** The last of the groups that begin with this one and have so many digits together; -1 if there is none. */
    int lastOf(int first, int digits) {
        var left = digits;
        for (var group = first; group < groups.size(); group++) {
            left -= length(group);
            if (left <= 0) {
                return left == 0 ? group : -1;
            }
        }
        return -1;
    }

    /** Whether at most so many of these characters stand between each two of these groups. */
    boolean areSeparatedBy(String characters, int most, int first, int last) {
        for (var group = first; group < last; group++) {
            if (start(group + 1) - end(group) > most) {
                return false;
            }
            for (var i = end(group); i < start(group + 1); i++) {
                if (characters.indexOf(text.charAt(i)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The lengths of these groups, such as 2222 for 22 33 44 55. */
    String shape(int first, int last) {
        var shape = new StringBuilder();
        for (var group = first; group <= last; group++) {
            shape.append(length(group));
        }
        return shape.toString();
    }

    String digits(int first, int last) {
        var digits = new StringBuilder();
        for (var group = first; group <= last; group++) {
            digits.append(text, start(group), end(group));
        }
        return digits.toString();
    }

    /** The character at a distance before a place, or a space beyond the text. */
    char before(int place, int distance) {
        return place >= distance ? text.charAt(place - distance) : ' ';
    }

    /** The character at a distance after a place, or a space beyond the text. */
    char after(int place, int distance) {
        return place + distance < text.length() ? text.charAt(place + distance) : ' ';
    }
}
