package no.tiltaksoversikt.organisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.http.EntityTags;

/**
 * The complete history of a ministry or an agency.
 *
 * @param shortName null for a ministry
 * @param affiliations empty for a ministry
 * @param validFrom null for the first name's first day
 */
record History(
        String orgNumber,
        String shortName,
        List<NamePeriod> names,
        List<AffiliationPeriod> affiliations,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> succeededBy) {

    /** The history of an organisation that is not known yet. */
    static final History NONE = new History(null, null, List.of(), List.of(), null, null, List.of());

    History {
        if (validFrom == null && !names.isEmpty()) {
            validFrom = names.get(0).validFrom();
        }
        names = startingOn(validFrom, names, NamePeriod::from);
        affiliations = startingOn(validFrom, affiliations, AffiliationPeriod::from);
        succeededBy = succeededBy == null ? List.of() : succeededBy;
    }

    /** The periods; a first period without a day begins on the organisation's first day. */
    private static <P extends Period> List<P> startingOn(
            LocalDate firstDay, List<P> periods, BiFunction<P, LocalDate, P> from) {
        if (periods.isEmpty() || periods.get(0).validFrom() != null) {
            return periods;
        }
        var dated = new ArrayList<>(periods);
        dated.set(0, from.apply(periods.get(0), firstDay));
        return List.copyOf(dated);
    }

    History renamed(NamePeriod name) {
        var all = Stream.concat(names.stream(), Stream.of(name)).toList();
        return new History(orgNumber, shortName, all, affiliations, validFrom, validTo, succeededBy);
    }

    History ended(LocalDate lastDay, List<String> successors) {
        return new History(orgNumber, shortName, names, affiliations, validFrom, lastDay, successors);
    }

    /** The entity tag for If-Match. */
    String tag() {
        return EntityTags.of(toString().getBytes(StandardCharsets.UTF_8));
    }

    boolean existsOn(LocalDate day) {
        return Period.covers(validFrom, validTo, day);
    }

    boolean overlaps(History other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
