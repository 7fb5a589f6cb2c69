package no.tiltaksoversikt.edition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.text.Text;

/** The directorate's decisions about an edition. */
public record EditionPlan(
        @NotBlank String questionnaire,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate deadline,
        LocalDate dataAsOf,
        LocalDate publishesOn,
        FigureBasis figureBasis,
        VisibleFrom visibleFrom) {

    private static final Text OUT_OF_ORDER = Text.of("edition", "dates-out-of-order");

    /** PUBLIC by default. */
    FigureBasis basis() {
        return figureBasis == null ? FigureBasis.PUBLIC : figureBasis;
    }

    /** PUBLISHED by default. */
    VisibleFrom visibility() {
        return visibleFrom == null ? VisibleFrom.PUBLISHED : visibleFrom;
    }

    void requireOrderedDates() {
        var faults = new ArrayList<Fault>();
        var latest = opensOn;
        latest = later(latest, deadline, "/deadline", faults);
        latest = later(latest, dataAsOf, "/dataAsOf", faults);
        later(latest, publishesOn, "/publishesOn", faults);
        Problem.refuse(faults);
    }

    private static LocalDate later(LocalDate before, LocalDate date, String pointer, List<Fault> faults) {
        if (date == null) {
            return before;
        }
        if (date.isBefore(before)) {
            faults.add(new Fault(pointer, OUT_OF_ORDER));
        }
        return date;
    }
}
