package no.tiltaksoversikt.validation.personal;

import java.util.Arrays;

/** The groups of digits of a text. Numbers are made of whole groups, so a text has few places where one can begin. */
final class DigitGroups {

    private final String text;
    private int[] bounds = new int[16];
    private int count;

    /** The text must have ASCII digits only. */
    DigitGroups(String text) {
        this.text = text;
        for (var i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                var start = i;
                while (i < text.length() && isDigit(text.charAt(i))) {
                    i++;
                }
                add(start, i);
            }
        }
    }

    private void add(int start, int end) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * count] = start;
        bounds[2 * count + 1] = end;
        count++;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    int start(int group) {
        return bounds[2 * group];
    }

    int end(int group) {
        return bounds[2 * group + 1];
    }

    int length(int group) {
        return end(group) - start(group);
    }

    /** The last of the groups that begin with this one and have so many digits together; -1 if there is none. */
    int lastOf(int first, int digits) {
        var left = digits;
        for (var group = first; group < count; group++) {
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
