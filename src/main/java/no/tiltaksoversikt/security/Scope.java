package no.tiltaksoversikt.security;

import java.util.List;

/** The Maskinporten scopes; each is also the name of the role that an endpoint asks for. */
public final class Scope {

    /** Own agency's submission. */
    public static final String WRITE = "digdir:tiltak.write";

    /** Own agency's data, exempt measures included. */
    public static final String READ = "digdir:tiltak.read";

    /** The directorate; its organisation number must be on the configured list as well. */
    public static final String ADMIN = "digdir:tiltak.admin";

    static final List<String> ALL = List.of(WRITE, READ, ADMIN);

    private Scope() {}
}
