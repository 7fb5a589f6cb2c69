package no.tiltaksoversikt.publication.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.CurrentRows;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.security.Scope;

/**
 * The reader of an answer: the public; an agency, which also sees its own exempt measures; or the directorate, which sees all
 * measures.
 *
 * @param isDirectorate whether the reader may see unpublished answers, even if it has asked for what the public will see
 * @param ownOrgNumber the agency whose exempt measures the reader sees; null for the public and the directorate
 */
record Audience(boolean seesAll, boolean isDirectorate, String ownOrgNumber) {

    private static final Audience PUBLIC = new Audience(false, false, null);

    static Audience of(Optional<Caller> caller, String asked) {
        if (AudienceParameter.isPublic(asked)) {
            return new Audience(false, caller.filter(Caller::isDirectorate).isPresent(), null);
        }
        return caller.map(Audience::of).orElse(PUBLIC);
    }

    private static Audience of(Caller caller) {
        if (caller.isDirectorate()) {
            return new Audience(true, true, null);
        }
        return caller.has(Scope.READ) ? new Audience(false, false, caller.orgNumber()) : PUBLIC;
    }

    /** The editions with measures that the reader may see. */
    List<Edition> editions() {
        return Edition.visibleTo(isDirectorate || ownOrgNumber != null);
    }

    /** The condition that the reader may see a row of the table, which belongs to one of these editions. */
    String condition(String table, List<Edition> editions, Map<String, Object> parameters) {
        if (seesAll) {
            return Visibility.DIRECTORATE.condition(table);
        }
        if (ownOrgNumber == null) {
            return Visibility.PUBLIC.condition(table);
        }
        parameters.put("ownOrgNumber", ownOrgNumber);
        var visible = editions.stream().filter(Edition::isVisible).toList();
        return "case when %s.org_number = :ownOrgNumber then %s else %s end"
                .formatted(
                        table,
                        Visibility.DIRECTORATE.condition(table),
                        visible.size() == editions.size()
                                ? Visibility.PUBLIC.condition(table)
                                : Visibility.PUBLIC.condition(table) + " and " + table + ".edition_year in ("
                                        + CurrentRows.years(visible.stream()
                                                .map(Edition::year)
                                                .toList())
                                        + ")");
    }

    boolean sees(Measure measure) {
        if (seesAll || measure.orgNumber().equals(ownOrgNumber)) {
            return measure.forDirectorate();
        }
        return measure.forPublic()
                && (isDirectorate || Edition.getByYear(measure.editionYear()).isVisible());
    }

    /** True for an exempt measure; null, which JSON leaves out, for a public one. */
    static Boolean exempt(Measure measure) {
        return measure.answers().publishable() ? null : true;
    }
}
