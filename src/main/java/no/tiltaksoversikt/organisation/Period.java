package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.List;

/** A part of an organisation's history. It holds until the next one begins, so there is neither a gap nor an overlap. */
interface Period {

    LocalDate validFrom();

    /** The period of a history, ordered by first day, that holds on a day; before the first period, that one. */
    static <P extends Period> P near(List<P> history, LocalDate day) {
        return history.stream()
                .filter(period -> !period.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> history.get(0));
    }

    /** Whether a day lies within a first and a last day, where null is no end. */
    static boolean covers(LocalDate first, LocalDate last, LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** Whether what begins on a day may be added to a history of which a part is settled. */
    static boolean isNews(LocalDate day, List<? extends Period> history, LocalDate settledUntil) {
        return day.isAfter(history.get(history.size() - 1).validFrom())
                && (settledUntil == null || day.isAfter(settledUntil));
    }
}
