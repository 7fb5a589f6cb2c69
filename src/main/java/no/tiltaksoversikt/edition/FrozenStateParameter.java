package no.tiltaksoversikt.edition;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.response.FrozenRevision;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;

/** The parameter {@code revision}: a frozen state of an edition, by default the current one. */
public class FrozenStateParameter {

    @QueryParam("revision")
    String revision;

    /** The parameter's value; null for the current revision. */
    public String revision() {
        return revision;
    }

    /** The edition in the requested state, for answers that show none of its measures. */
    public Edition asked(int year) {
        return at(Edition.getByYear(year), revision, false);
    }

    /**
     * The edition in the requested state, with what the public sees. A problem 404 while the reader may not see its
     * answers.
     */
    public Edition of(int year, CurrentCaller caller) {
        return of(year, caller, false);
    }

    /** The edition in the requested state. A problem 404 while the reader may not see its answers. */
    public Edition of(int year, CurrentCaller caller, boolean seesAll) {
        return at(Edition.getByYear(year).requireVisibleTo(caller.isDirectorate()), revision, seesAll);
    }

    /** Like {@link #asked}, for answers that may change although the edition is frozen. */
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

    /** The edition at a frozen revision, by default the current one. */
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
