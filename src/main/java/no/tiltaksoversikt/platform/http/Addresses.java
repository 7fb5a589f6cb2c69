package no.tiltaksoversikt.platform.http;

/** The service's addresses as regular expressions for routes. */
public final class Addresses {

    /** HTML pages: the first segment is the language. */
    public static final String PAGES = "/(?:nb|nn|en)";

    /** Addresses that are answered from the database: the API and the pages. Limits and the response cache apply to both. */
    public static final String ANSWERED = "(?:/v1|" + PAGES + ")(?:/.*)?";

    private Addresses() {}
}
