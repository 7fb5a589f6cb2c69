package no.tiltaksoversikt.edition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the directorate decides about an edition. */
@Schema(description = "What the directorate decides about an edition. The dates follow one another.")
public record EditionPlan(
        @Schema(required = true, description = "The id of the questionnaire.", examples = "2019") @NotBlank
        String questionnaire,

        @Schema(required = true, description = "The day that answers are expected from.", examples = "2026-05-01")
        @NotNull
        LocalDate opensOn,

        @Schema(
                required = true,
                description = "The last day to answer in time, in Norway; later answers are taken and marked late.",
                examples = "2026-08-30")
        @NotNull
        LocalDate deadline,

        @Schema(description = "The day whose data the report builds on.", examples = "2026-09-25")
        LocalDate dataAsOf,

        @Schema(description = "The day of publication.", examples = "2026-12-20")
        LocalDate publishesOn,

        @Schema(
                description = "Whether the ten fixed figures and the key numbers count exempt measures too (ALL) "
                        + "or public ones only (PUBLIC, the default).")
        FigureBasis figureBasis) {

    private static final Text OUT_OF_ORDER = new Text(
            "Datoen ligger før den foregående: opensOn ≤ deadline ≤ dataAsOf ≤ publishesOn.",
            "Datoen ligg før den føregåande: opensOn ≤ deadline ≤ dataAsOf ≤ publishesOn.",
            "The date is before the preceding one: opensOn ≤ deadline ≤ dataAsOf ≤ publishesOn.");

    /** The basis, public where nothing is said. */
    FigureBasis basis() {
        return figureBasis == null ? FigureBasis.PUBLIC : figureBasis;
    }

    void requireOrderedDates() {
        var faults = new ArrayList<Fault>();
        var latest = opensOn;
        latest = later(latest, deadline, "/deadline", faults);
        latest = later(latest, dataAsOf, "/dataAsOf", faults);
        later(latest, publishesOn, "/publishesOn", faults);
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(faults);
        }
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
