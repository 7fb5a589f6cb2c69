package no.tiltaksoversikt.edition;

import jakarta.ws.rs.QueryParam;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.security.CurrentCaller;

/** The parameters {@code revision} and {@code as}: an edition at a frozen revision, or as the agencies reported. */
public class AnswerStateParameter {

    private enum As {
        CORRECTED,
        REPORTED
    }

    @QueryParam("revision")
    String revision;

    @QueryParam("as")
    String as;

    /** The edition in the requested state; a problem 404 while the reader may not see its answers. */
    public Edition of(int year, CurrentCaller caller, boolean seesAll) {
        return at(Edition.getByYear(year).requireVisibleTo(caller.isDirectorate()), caller, seesAll);
    }

    /** The edition in the requested state, for an agency and its own answers, which it may always see. */
    public Edition ofAgency(int year, CurrentCaller caller) {
        return at(Edition.getByYear(year), caller, false);
    }

    private Edition at(Edition edition, CurrentCaller caller, boolean seesAll) {
        if (Parameters.word("as", as, As.class).filter(As.REPORTED::equals).isPresent()) {
            if (revision != null) {
                throw Parameters.invalid("as", "corrected");
            }
            caller.requireDirectorate();
            return edition.at(0);
        }
        return FrozenStateParameter.at(edition, revision, seesAll);
    }
}
