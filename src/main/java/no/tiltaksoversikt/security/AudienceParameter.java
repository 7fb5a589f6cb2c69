package no.tiltaksoversikt.security;

import jakarta.ws.rs.QueryParam;
import no.tiltaksoversikt.platform.http.Parameters;

/** The parameter {@code audience}, by which the directorate can ask for the public's view. */
public class AudienceParameter {

    /** The only value. */
    private enum Word {
        PUBLIC
    }

    @QueryParam("audience")
    String audience;

    /** Whether the caller may see everything and has not asked for the public's view. */
    public boolean seesAll(CurrentCaller caller) {
        return !isPublic(audience) && caller.isDirectorate();
    }

    /** Whether the public's view is requested. Throws a problem 400 for another value. */
    public static boolean isPublic(String audience) {
        return Parameters.word("audience", audience, Word.class).isPresent();
    }
}
