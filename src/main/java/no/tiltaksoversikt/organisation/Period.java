package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.List;

/** A period of an organisation's history. It ends when the next one begins, so there are neither gaps nor overlaps. */
interface Period {

    LocalDate validFrom();

    /** The period on a day, in a history ordered by first day; before the first period, that one. */
    static <P extends Period> P near(List<P> history, LocalDate day) {
        return history.stream()
                .filter(period -> !period.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> history.get(0));
    }

    /** Whether a day lies between a first and a last day; a null last day is no end. */
    static boolean covers(LocalDate first, LocalDate last, LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** Whether a period that begins on a day may be added to a history that is settled until a day. */
    static boolean isNews(LocalDate day, List<? extends Period> history, LocalDate settledUntil) {
        return day.isAfter(history.get(history.size() - 1).validFrom())
                && (settledUntil == null || day.isAfter(settledUntil));
    }
}
