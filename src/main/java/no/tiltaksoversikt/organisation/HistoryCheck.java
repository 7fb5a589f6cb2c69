package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.tiltaksoversikt.organisation.OrganisationUse.UsedDay;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.Text;

/** Rules for all histories: their shape, and what may not change once an edition has used it. */
final class HistoryCheck {

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

    private final String key;
    private final History history;
    private final Map<String, History> known;
    private final List<Fault> faults = new ArrayList<>();

    private HistoryCheck(String key, History history, Map<String, History> known) {
        this.key = key;
        this.history = history;
        this.known = known;
    }

    /** Faults of an organisation's history, given the known histories by key. */
    static List<Fault> faults(String key, History history, Map<String, History> known) {
        var check = new HistoryCheck(key, history, known);
        if (Ministry.isCode(key)) {
            check.ministry();
        } else {
            check.agency();
        }
        return check.faults;
    }

    private void demand(boolean met, String pointer, Text message) {
        if (!met) {
            faults.add(new Fault(pointer, message));
        }
    }

    private void ministry() {
        demand(Agency.isOrgNumber(history.orgNumber()), "/orgNumber", WRONG_NUMBER);
        names();
        end();
        successors();
        var left = known.entrySet().stream()
                .filter(it -> isOutlasted(history, it.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        demand(left.isEmpty(), "/validTo", HAS_AGENCIES.filled(Map.of("agencies", String.join(", ", left))));
        if (faults.isEmpty()) {
            demand(known.entrySet().stream().noneMatch(this::hasTheNumber), "/orgNumber", NUMBER_TAKEN);
        }
    }

    private boolean hasTheNumber(Map.Entry<String, History> other) {
        return Ministry.isCode(other.getKey())
                && !other.getKey().equals(key)
                && other.getValue().orgNumber().equals(history.orgNumber())
                && other.getValue().overlaps(history);
    }

    private void agency() {
        names();
        demand(history.shortName() == null || !NormalText.hasControls(history.shortName()), "/shortName", CONTROLS);
        periods("/affiliations", history.affiliations());
        end();
        for (var i = 0; i < history.affiliations().size(); i++) {
            var affiliation = history.affiliations().get(i);
            if (affiliation.ministry() != null && affiliation.validFrom() != null) {
                var ministry = Ministry.isCode(affiliation.ministry()) ? known.get(affiliation.ministry()) : null;
                var place = "/affiliations/" + i + "/ministry";
                if (ministry == null || !ministry.existsOn(affiliation.validFrom())) {
                    faults.add(new Fault(place, NO_MINISTRY));
                } else {
                    demand(!outlasts(history, i, ministry), place, MINISTRY_ENDS);
                }
            }
        }
        successors();
    }

    /** Whether an affiliation goes on after its ministry has ended. */
    private static boolean outlasts(History agency, int place, History ministry) {
        var next = place + 1 < agency.affiliations().size()
                ? agency.affiliations().get(place + 1).validFrom()
                : null;
        var last = next == null ? agency.validTo() : next.minusDays(1);
        return ministry.validTo() != null && (last == null || last.isAfter(ministry.validTo()));
    }

    private boolean isOutlasted(History ministry, History agency) {
        return IntStream.range(0, agency.affiliations().size())
                .filter(place -> key.equals(agency.affiliations().get(place).ministry()))
                .anyMatch(place -> outlasts(agency, place, ministry));
    }

    private void successors() {
        var successors = history.succeededBy();
        for (var i = 0; i < successors.size(); i++) {
            var successor = successors.get(i);
            var place = "/succeededBy/" + i;
            var isOfThisKind = Ministry.isCode(key) ? Ministry.isCode(successor) : Agency.isOrgNumber(successor);
            if (!isOfThisKind || successor.equals(key)) {
                faults.add(new Fault(place, NO_SUCCESSOR));
            } else if (!known.containsKey(successor)) {
                faults.add(new Fault(place, UNKNOWN_SUCCESSOR));
            } else {
                demand(successors.indexOf(successor) == i, place, SUCCESSOR_TWICE);
            }
        }
    }

    private void periods(String pointer, List<? extends Period> periods) {
        var first = history.validFrom();
        var last = history.validTo();
        LocalDate before = null;
        for (var i = 0; i < periods.size(); i++) {
            var day = periods.get(i).validFrom();
            var place = pointer + "/" + i + "/validFrom";
            if (day == null) {
                faults.add(new Fault(place, NO_FIRST_DAY));
                continue;
            }
            demand(i > 0 || day.equals(first), place, NOT_THE_FIRST_DAY);
            demand(before == null || day.isAfter(before), place, OUT_OF_ORDER);
            // An end before the beginning is a fault of its own.
            var endsTooEarly = last != null && first != null && last.isBefore(first);
            demand(last == null || !day.isAfter(last) || endsTooEarly, place, AFTER_THE_END);
            before = day;
        }
    }

    private void names() {
        periods("/names", history.names());
        // Needed for imports and accepted differences, which Bean Validation does not see.
        for (var i = 0; i < history.names().size(); i++) {
            var name = history.names().get(i);
            demand(name.nb() != null && !name.nb().isBlank(), "/names/" + i + "/nb", NO_NAME);
            demand(name.spellings().noneMatch(NormalText::hasControls), "/names/" + i, CONTROLS);
        }
    }

    private void end() {
        var first = history.validFrom();
        var last = history.validTo();
        demand(first == null || last == null || !last.isBefore(first), "/validTo", ENDS_BEFORE_IT_BEGINS);
        demand(last != null || history.succeededBy().isEmpty(), "/succeededBy", SUCCESSOR_WITHOUT_END);
    }

    /** Faults of a new history that changes a period on a day that an edition has used. */
    static List<Fault> rewritten(History old, History next, Set<UsedDay> usedOn) {
        var faults = new ArrayList<Fault>();
        noteLost("/names", old.names(), next.names(), usedOn, faults);
        noteLost("/affiliations", old.affiliations(), next.affiliations(), usedOn, faults);
        return faults;
    }

    private static <P extends Period> void noteLost(
            String pointer, List<P> old, List<P> next, Set<UsedDay> usedOn, List<Fault> faults) {
        usedOn.stream()
                .filter(used -> !old.isEmpty() && isLost(old, next, used))
                .map(UsedDay::day)
                .min(Comparator.naturalOrder())
                .ifPresent(day -> faults.add(new Fault(pointer, USED.filled(Map.of("day", day)))));
    }

    private static <P extends Period> boolean isLost(List<P> old, List<P> next, UsedDay used) {
        var before = Period.near(old, used.day());
        var after = Period.near(next, used.day());
        var isClosed = next.contains(before) && after.validFrom().isAfter(used.fixedOn());
        return !before.equals(after) && !isClosed;
    }
}
