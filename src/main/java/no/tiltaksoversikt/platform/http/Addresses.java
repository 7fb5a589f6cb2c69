package no.tiltaksoversikt.platform.http;

/** Groups of the service's addresses, as regular expressions for routes. */
public final class Addresses {

    /** The pages for people: their first segment is the language. */
    public static final String PAGES = "/(?:nb|nn|en)";

    /** Everything that is answered from the database: the API and the pages. Limits and kept answers apply to both. */
    public static final String ANSWERED = "(?:/v1|" + PAGES + ")(?:/.*)?";

    private Addresses() {}
}
