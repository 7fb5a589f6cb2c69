package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.organisation.OrganisationUse.UsedDay;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.Text;

/** Rules for all histories: their shape, and what may not change once an edition has used it. */
final class Histories {

    private static final Pattern CODE = Pattern.compile("[A-ZÆØÅ][A-ZÆØÅ0-9]{1,9}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{9}");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    private static final Text NO_NAME = Text.of("organisation", "histories.no-name");
    private static final Text CONTROLS = Text.of("organisation", "histories.controls");
    private static final Text NO_FIRST_DAY = Text.of("organisation", "histories.no-first-day");
    private static final Text NOT_THE_FIRST_DAY = Text.of("organisation", "histories.not-the-first-day");
    private static final Text OUT_OF_ORDER = Text.of("organisation", "histories.out-of-order");
    private static final Text AFTER_THE_END = Text.of("organisation", "histories.after-the-end");
    private static final Text ENDS_BEFORE_IT_BEGINS = Text.of("organisation", "histories.ends-before-it-begins");
    private static final Text SUCCESSOR_WITHOUT_END = Text.of("organisation", "histories.successor-without-end");
    private static final Text NO_SUCCESSOR = Text.of("organisation", "histories.no-successor");
    private static final Text UNKNOWN_SUCCESSOR = Text.of("organisation", "histories.unknown-successor");
    private static final Text SUCCESSOR_TWICE = Text.of("organisation", "histories.successor-twice");
    private static final Text WRONG_NUMBER = Text.of("organisation", "histories.wrong-number");
    private static final Text NUMBER_TAKEN = Text.of("organisation", "histories.number-taken");
    private static final Text NO_MINISTRY = Text.of("organisation", "histories.no-ministry");
    private static final Text MINISTRY_ENDS = Text.of("organisation", "histories.ministry-ends");
    private static final Text HAS_AGENCIES = Text.of("organisation", "histories.has-agencies");
    private static final Text USED = Text.of("organisation", "histories.used");

    private Histories() {}

    static LocalDate firstDay(LocalDate said, List<NamePeriod> names) {
        return said != null || names.isEmpty() || names.get(0) == null
                ? said
                : names.get(0).validFrom();
    }

    /** The periods; a first period without a day begins on the organisation's first day. */
    static <P extends Period> List<P> startingOn(
            LocalDate firstDay, List<P> periods, BiFunction<P, LocalDate, P> from) {
        if (firstDay == null
                || periods.isEmpty()
                || periods.get(0) == null
                || periods.get(0).validFrom() != null) {
            return periods;
        }
        var dated = new ArrayList<>(periods);
        dated.set(0, from.apply(periods.get(0), firstDay));
        return List.copyOf(dated);
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    static <P extends Period> List<P> with(List<P> periods, P last) {
        return Stream.concat(periods.stream(), Stream.of(last)).toList();
    }

    /** Whether it is a valid organisation number: eight digits and a control digit (Brønnøysundregistrene). */
    static boolean isNumber(String number) {
        if (number == null || !NUMBER.matcher(number).matches()) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return (MODULUS - sum % MODULUS) % MODULUS == Character.digit(number.charAt(WEIGHTS.length), 10);
    }

    /** Faults of an agency's history, given the ministries by code, and the numbers of all agencies. */
    static List<Fault> faults(
            String orgNumber, AgencyHistory history, Map<String, MinistryHistory> ministries, Set<String> agencies) {
        var faults = new ArrayList<Fault>();
        checkPeriods("/names", history.names(), history.validFrom(), history.validTo(), faults);
        checkNames(history.names(), faults);
        if (history.shortName() != null && NormalText.hasControls(history.shortName())) {
            faults.add(new Fault("/shortName", CONTROLS));
        }
        checkPeriods("/affiliations", history.affiliations(), history.validFrom(), history.validTo(), faults);
        checkEnd(history.validFrom(), history.validTo(), history.succeededBy(), faults);
        for (var i = 0; i < history.affiliations().size(); i++) {
            var affiliation = history.affiliations().get(i);
            if (affiliation.ministry() != null && affiliation.validFrom() != null) {
                var ministry = ministries.get(affiliation.ministry());
                var place = "/affiliations/" + i + "/ministry";
                if (ministry == null || !ministry.existsOn(affiliation.validFrom())) {
                    faults.add(new Fault(place, NO_MINISTRY));
                } else if (outlasts(history, i, ministry)) {
                    faults.add(new Fault(place, MINISTRY_ENDS));
                }
            }
        }
        checkSuccessors(orgNumber, history.succeededBy(), Histories::isNumber, agencies, faults);
        return faults;
    }

    /** Whether an affiliation goes on after its ministry has ended. */
    private static boolean outlasts(AgencyHistory agency, int place, MinistryHistory ministry) {
        var next = place + 1 < agency.affiliations().size()
                ? agency.affiliations().get(place + 1).validFrom()
                : null;
        var last = next == null ? agency.validTo() : next.minusDays(1);
        return ministry.validTo() != null && (last == null || last.isAfter(ministry.validTo()));
    }

    private static boolean outlasts(AgencyHistory agency, String code, MinistryHistory ministry) {
        return IntStream.range(0, agency.affiliations().size())
                .filter(place -> code.equals(agency.affiliations().get(place).ministry()))
                .anyMatch(place -> outlasts(agency, place, ministry));
    }

    private static void checkSuccessors(
            String organisation,
            List<String> successors,
            Predicate<String> isValid,
            Set<String> known,
            List<Fault> faults) {
        for (var i = 0; i < successors.size(); i++) {
            var successor = successors.get(i);
            var place = "/succeededBy/" + i;
            if (!isValid.test(successor) || successor.equals(organisation)) {
                faults.add(new Fault(place, NO_SUCCESSOR));
            } else if (!known.contains(successor)) {
                faults.add(new Fault(place, UNKNOWN_SUCCESSOR));
            } else if (successors.indexOf(successor) < i) {
                faults.add(new Fault(place, SUCCESSOR_TWICE));
            }
        }
    }

    /** Faults of a ministry's history, given all ministries by code, and the agencies that may be affiliated with it. */
    static List<Fault> faults(
            String code,
            MinistryHistory history,
            Map<String, MinistryHistory> ministries,
            Map<String, AgencyHistory> agencies) {
        var faults = new ArrayList<Fault>();
        if (!isNumber(history.orgNumber())) {
            faults.add(new Fault("/orgNumber", WRONG_NUMBER));
        }
        checkPeriods("/names", history.names(), history.validFrom(), history.validTo(), faults);
        checkNames(history.names(), faults);
        checkEnd(history.validFrom(), history.validTo(), history.succeededBy(), faults);
        checkSuccessors(code, history.succeededBy(), Histories::isCode, ministries.keySet(), faults);
        var left = agencies.entrySet().stream()
                .filter(agency -> outlasts(agency.getValue(), code, history))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            faults.add(new Fault("/validTo", HAS_AGENCIES.filled(Map.of("agencies", String.join(", ", left)))));
        }
        if (faults.isEmpty()
                && ministries.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(code)
                                && other.getValue().orgNumber().equals(history.orgNumber())
                                && other.getValue().overlaps(history))) {
            faults.add(new Fault("/orgNumber", NUMBER_TAKEN));
        }
        return faults;
    }

    private static void checkPeriods(
            String pointer, List<? extends Period> periods, LocalDate first, LocalDate last, List<Fault> faults) {
        LocalDate before = null;
        for (var i = 0; i < periods.size(); i++) {
            var day = periods.get(i).validFrom();
            var place = pointer + "/" + i + "/validFrom";
            if (day == null) {
                faults.add(new Fault(place, NO_FIRST_DAY));
                continue;
            }
            if (i == 0 && !day.equals(first)) {
                faults.add(new Fault(place, NOT_THE_FIRST_DAY));
            }
            if (before != null && !day.isAfter(before)) {
                faults.add(new Fault(place, OUT_OF_ORDER));
            }
            // An end before the beginning is a fault of its own.
            if (last != null && day.isAfter(last) && (first == null || !last.isBefore(first))) {
                faults.add(new Fault(place, AFTER_THE_END));
            }
            before = day;
        }
    }

    /** Needed for imports and accepted differences, which Bean Validation does not see. */
    private static void checkNames(List<NamePeriod> names, List<Fault> faults) {
        for (var i = 0; i < names.size(); i++) {
            if (names.get(i).nb() == null || names.get(i).nb().isBlank()) {
                faults.add(new Fault("/names/" + i + "/nb", NO_NAME));
            }
            if (names.get(i).spellings().anyMatch(NormalText::hasControls)) {
                faults.add(new Fault("/names/" + i, CONTROLS));
            }
        }
    }

    private static void checkEnd(LocalDate first, LocalDate last, List<String> successors, List<Fault> faults) {
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(new Fault("/validTo", ENDS_BEFORE_IT_BEGINS));
        }
        if (last == null && !successors.isEmpty()) {
            faults.add(new Fault("/succeededBy", SUCCESSOR_WITHOUT_END));
        }
    }

    /** Parts of a new history that change a period on a day that an edition has used. */
    static Map<String, Text> rewritten(AgencyHistory old, AgencyHistory next, Set<UsedDay> usedOn) {
        var places = new LinkedHashMap<String, Text>();
        lost(old.names(), next.names(), usedOn).ifPresent(text -> places.put("/names", text));
        lost(old.affiliations(), next.affiliations(), usedOn).ifPresent(text -> places.put("/affiliations", text));
        return places;
    }

    static Map<String, Text> rewritten(MinistryHistory old, MinistryHistory next, Set<UsedDay> usedOn) {
        var places = new LinkedHashMap<String, Text>();
        lost(old.names(), next.names(), usedOn).ifPresent(text -> places.put("/names", text));
        return places;
    }

    private static <P extends Period> Optional<Text> lost(List<P> old, List<P> next, Set<UsedDay> usedOn) {
        return usedOn.stream()
                .filter(used -> isLost(old, next, used))
                .map(UsedDay::day)
                .min(Comparator.naturalOrder())
                .map(day -> USED.filled(Map.of("day", day)));
    }

    private static <P extends Period> boolean isLost(List<P> old, List<P> next, UsedDay used) {
        var before = Period.near(old, used.day());
        var after = Period.near(next, used.day());
        var isClosed = next.contains(before) && after.validFrom().isAfter(used.fixedOn());
        return !before.equals(after) && !isClosed;
    }
}
