package no.tiltaksoversikt.edition;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.response.FrozenRevision;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;

/** Which frozen state of an edition is asked for. */
public class FrozenStateParameter {

    @QueryParam("revision")
    String revision;

    /** The revision as it is asked for, null for the current one. */
    public String revision() {
        return revision;
    }

    /** The edition of a path in the state asked for, which an answer is made of that shows none of its measures. */
    public Edition asked(int year) {
        return at(Edition.getByYear(year), revision, false);
    }

    /** The edition of a path in the state asked for, as the public sees it once it may; the directorate may always. */
    public Edition of(int year, CurrentCaller caller) {
        return of(year, caller, false);
    }

    /** The same for a reader who sees everything or what the public sees. */
    public Edition of(int year, CurrentCaller caller, boolean seesAll) {
        return at(Edition.getByYear(year).requireVisibleTo(caller.isDirectorate()), revision, seesAll);
    }

    /** The same as {@link #asked} for an answer that may change although the edition is frozen. */
    public Edition named(int year) {
        return find(Edition.getByYear(year), revision, false);
    }

    /** The revision's number; empty for the current one. */
    public Optional<Integer> number() {
        return number(revision);
    }

    private static Optional<Integer> number(String revision) {
        if (revision != null && !revision.matches("[1-9][0-9]{0,5}")) {
            throw Parameters.invalid("revision", "1, 2, …");
        }
        return Optional.ofNullable(revision).map(Integer::valueOf);
    }

    /** An edition at a frozen revision, the current one where none is named. */
    static Edition at(Edition edition, String revision, boolean seesAll) {
        var found = find(edition, revision, seesAll);
        if (found.state().isFrozen()) {
            FrozenRevision.note(found.revision());
        }
        return found;
    }

    private static Edition find(Edition edition, String revision, boolean seesAll) {
        var wanted = number(revision);
        if (wanted.isPresent() && !edition.hasFrozen(wanted.get(), seesAll)) {
            throw new Problem(ProblemType.REVISION_NOT_FOUND).with("year", String.valueOf(edition.year()));
        }
        return wanted.map(edition::at).orElseGet(() -> edition.shownTo(seesAll));
    }
}
