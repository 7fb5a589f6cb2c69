package no.tiltaksoversikt.edition;

import jakarta.ws.rs.QueryParam;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.security.CurrentCaller;

/** Which state of an edition's answers is asked for: a frozen one, or as reported. */
public class AnswerStateParameter {

    /** The two states of an answer. */
    private enum As {
        CORRECTED,
        REPORTED
    }

    @QueryParam("revision")
    String revision;

    @QueryParam("as")
    String as;

    /** The edition of a path in the state asked for, as soon as the reader may see its answers. */
    public Edition of(int year, CurrentCaller caller, boolean seesAll) {
        return at(Edition.getByYear(year).requireVisibleTo(caller.isDirectorate()), caller, seesAll);
    }

    /** The same for an agency that sees its own answers, which is always. */
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
