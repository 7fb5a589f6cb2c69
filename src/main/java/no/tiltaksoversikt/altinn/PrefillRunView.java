package no.tiltaksoversikt.altinn;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a run or dry run, for each participant. */
@Schema(name = "AltinnPrefillRun")
record PrefillRunView(int edition, boolean dryRun, long toMake, List<PlannedForm> forms) {

    /** A participant, the number of measures in its form, and what the run does. */
    @Schema(name = "AltinnPlannedForm")
    record PlannedForm(String agency, String name, int measures, Plan plan) {}

    @Schema(name = "AltinnPlannedFormPlan")
    enum Plan {
        NEW,
        AGAIN,
        STARTED,
        ANSWERED,
        NOTHING_LAST_YEAR,
        TOO_MANY_MEASURES;

        boolean isToMake() {
            return this == NEW || this == AGAIN;
        }
    }

    static PrefillRunView of(int edition, boolean dryRun, List<PlannedForm> forms) {
        var toMake = forms.stream().filter(form -> form.plan().isToMake()).count();
        return new PrefillRunView(edition, dryRun, toMake, forms);
    }
}
