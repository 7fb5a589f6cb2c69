package no.tiltaksoversikt.security;

import java.util.List;

/** The Maskinporten scopes. Each is also the role that endpoints require. */
public final class Scope {

    /** The agency's own submission. */
    public static final String WRITE = "digdir:tiltak.write";

    /** The agency's own data, exempt measures included. */
    public static final String READ = "digdir:tiltak.read";

    /** The directorate; its organisation number must also be on the configured list. */
    public static final String ADMIN = "digdir:tiltak.admin";

    static final List<String> ALL = List.of(WRITE, READ, ADMIN);

    private Scope() {}
}
