package no.tiltaksoversikt.altinn.form;

import java.util.regex.Pattern;

/** Escapes plain text for Markdown (CommonMark 0.31, section 2.4). */
final class Markdown {

    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&~]");
    /** Characters that start a heading, list or quotation at the beginning of a line. */
    private static final Pattern AT_START = Pattern.compile("(?m)^(\\s*)([#+=-])");

    private static final Pattern NUMBER_AT_START = Pattern.compile("(?m)^(\\s*[0-9]{1,9})([.)])");

    private Markdown() {}

    static String escaped(String text) {
        var characters = ANYWHERE.matcher(text).replaceAll("\\\\$0");
        var starts = AT_START.matcher(characters).replaceAll("$1\\\\$2");
        return NUMBER_AT_START.matcher(starts).replaceAll("$1\\\\$2");
    }
}
