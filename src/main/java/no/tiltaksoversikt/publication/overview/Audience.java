package no.tiltaksoversikt.publication.overview;

import java.util.Optional;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.statistics.BoundSql;

/**
 * Whom an answer is for: the public, an agency that sees its own exempt measures too, or the directorate, which sees all.
 *
 * @param ownOrgNumber the agency whose exempt measures are seen, null where none or all are
 */
record Audience(boolean seesAll, String ownOrgNumber) {

    static final Audience PUBLIC = new Audience(false, null);

    static Audience of(Optional<Caller> caller, String asked) {
        if (AudienceParameter.isPublic(asked)) {
            return PUBLIC;
        }
        return caller.map(Audience::of).orElse(PUBLIC);
    }

    private static Audience of(Caller caller) {
        if (caller.isDirectorate()) {
            return new Audience(true, null);
        }
        return caller.has(Scope.READ) ? new Audience(false, caller.orgNumber()) : PUBLIC;
    }

    /** Which of the measures {@code m} may be looked at at all. */
    String condition(BoundSql bound) {
        return condition("m", bound);
    }

    /** Which of a table's measures may be looked at at all. */
    String condition(String table, BoundSql bound) {
        if (seesAll) {
            return table + ".for_directorate";
        }
        return ownOrgNumber == null
                ? table + ".for_public"
                : "case when " + table + ".org_number = " + bound.place(ownOrgNumber) + " then " + table
                        + ".for_directorate else " + table + ".for_public end";
    }

    boolean sees(Measure measure) {
        return (seesAll || measure.orgNumber().equals(ownOrgNumber)) ? measure.forDirectorate() : measure.forPublic();
    }

    /** That it is exempt, for those who see exempt measures; null, which is left out, for a public one. */
    static Boolean exempt(Measure measure) {
        return measure.answers().publishable() ? null : true;
    }
}
