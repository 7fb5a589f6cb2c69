package no.tiltaksoversikt.security;

import jakarta.ws.rs.QueryParam;
import no.tiltaksoversikt.platform.http.Parameters;

/** Whom an answer is made for, where the directorate sees more than others. */
public class AudienceParameter {

    /** The one audience that can be asked for. */
    private enum Word {
        PUBLIC
    }

    @QueryParam("audience")
    String audience;

    /** Whether the caller may see everything, and has not asked to see what the public sees. */
    public boolean seesAll(CurrentCaller caller) {
        return !isPublic(audience) && caller.isDirectorate();
    }

    /** Whether the value asks for what the public sees; a problem 400 where there is no such audience. */
    public static boolean isPublic(String audience) {
        return Parameters.word("audience", audience, Word.class).isPresent();
    }
}
