package no.tiltaksoversikt.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which reminders to send.
 *
 * @param ministry only agencies of this ministry; null for all
 * @param agencies only these; null for all
 * @param paragraph a text for the letter beside its own; null for none
 * @param againBecause why agencies that have been reminded already get another reminder; null if they do not
 */
@Schema(name = "ReminderRequest")
record ReminderRequest(
        @NotNull ReminderReason reason,

        @Size(max = 20) String ministry,
        @Size(min = 1, max = 1000) List<@NotNull @Pattern(regexp = "^[0-9]{9}$") String> agencies,

        @Size(min = 1, max = 2000) @Pattern(regexp = TEXT) String paragraph,

        @Size(min = 1, max = 500) @Pattern(regexp = TEXT) String againBecause) {

    /** Visible text, without control characters except line feeds. */
    private static final String TEXT =
            "^[^\\x00-\\x09\\x0b-\\x1f\\x7f]*[^\\s\\x00-\\x1f\\x7f][^\\x00-\\x09\\x0b-\\x1f\\x7f]*$";

    boolean isFor(ParticipantView participant) {
        return reason.holdsFor(participant)
                && (ministry == null || ministry.equals(participant.ministry()))
                && (agencies == null || Set.copyOf(agencies).contains(participant.orgNumber()));
    }
}
