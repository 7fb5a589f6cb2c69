package no.tiltaksoversikt.edition.questionnaire;

import java.util.regex.Pattern;

/**
 * What the service takes for an e-mail address: the pattern of the HTML standard's {@code input type=email}, which
 * leaves out RFC 5322's quoting and comments on purpose, with a dot in the domain, since an agency's address has one.
 */
public final class EmailAddress {

    /** The same in ECMA-262 and in Java. */
    public static final String PATTERN = "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
            + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$";

    /** The longest address that can be delivered to (RFC 5321 section 4.5.3.1, with erratum 1690). */
    public static final int MAX_LENGTH = 254;

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private EmailAddress() {}

    public static boolean isValid(String address) {
        // The length first: the pattern's recursion on an endless domain would fill the stack.
        return address.length() <= MAX_LENGTH && COMPILED.matcher(address).matches();
    }
}
