package no.tiltaksoversikt.publication.overview;

import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.security.Scope;

/**
 * The reader of an answer: the public, an agency, which also sees its own exempt measures, or the directorate, which sees all
 * measures.
 *
 * @param ownOrgNumber the agency whose exempt measures the reader sees; null for the public and the directorate
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

    /** The condition that the reader may see a row of the table. */
    String condition(String table, Map<String, Object> parameters) {
        if (seesAll) {
            return table + ".for_directorate";
        }
        if (ownOrgNumber == null) {
            return table + ".for_public";
        }
        parameters.put("ownOrgNumber", ownOrgNumber);
        return "case when %1$s.org_number = :ownOrgNumber then %1$s.for_directorate else %1$s.for_public end"
                .formatted(table);
    }

    boolean sees(Measure measure) {
        return (seesAll || measure.orgNumber().equals(ownOrgNumber)) ? measure.forDirectorate() : measure.forPublic();
    }

    /** True for an exempt measure; null, which JSON leaves out, for a public one. */
    static Boolean exempt(Measure measure) {
        return measure.answers().publishable() ? null : true;
    }
}
