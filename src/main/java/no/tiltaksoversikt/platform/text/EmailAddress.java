package no.tiltaksoversikt.platform.text;

import java.util.regex.Pattern;

/**
 * E-mail addresses that the service accepts: the pattern of HTML's {@code input type=email}, which deliberately leaves
 * out RFC 5322's quoting and comments, with at least one dot in the domain, since every agency's address has one.
 */
public final class EmailAddress {

    /** Means the same in ECMA-262 and Java. */
    public static final String PATTERN = "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
            + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$";

    /** The longest address that can be delivered to (RFC 5321 section 4.5.3.1, with erratum 1690). */
    public static final int MAX_LENGTH = 254;

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private EmailAddress() {}

    public static boolean isValid(String address) {
        // Length first: on a very long domain, the pattern's recursion would overflow the stack.
        return address.length() <= MAX_LENGTH && COMPILED.matcher(address).matches();
    }
}
