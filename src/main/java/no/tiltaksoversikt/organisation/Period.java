package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A part of an organisation's history. It holds until the next one begins, so there is neither a gap nor an overlap. */
interface Period {

    LocalDate validFrom();

    /** The period of a history, ordered by first day, that holds on a day. */
    static <P extends Period> Optional<P> on(List<P> history, LocalDate day) {
        return history.stream()
                .filter(period -> !period.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The same; before the first period, that one. */
    static <P extends Period> P near(List<P> history, LocalDate day) {
        return on(history, day).orElseGet(() -> history.get(0));
    }

    /** Whether what begins on a day may be added to a history of which a part is settled. */
    static boolean isNews(LocalDate day, List<? extends Period> history, LocalDate settledUntil) {
        return day.isAfter(history.get(history.size() - 1).validFrom())
                && (settledUntil == null || day.isAfter(settledUntil));
    }
}
