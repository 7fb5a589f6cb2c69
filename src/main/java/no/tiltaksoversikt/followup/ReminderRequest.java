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
 * @param paragraph what the letter says beside its own text; null for nothing
 * @param againBecause why those are reminded again who have been already; null where they are not
 */
@Schema(name = "ReminderRequest")
record ReminderRequest(
        @NotNull ReminderReason reason,

        @Size(max = 20) String ministry,
        @Size(min = 1, max = 1000) List<@NotNull @Pattern(regexp = "^[0-9]{9}$") String> agencies,

        @Size(min = 1, max = 2000) @Pattern(regexp = TEXT) String paragraph,

        @Size(min = 1, max = 500) @Pattern(regexp = TEXT) String againBecause) {

    /** Something to read, without control characters but the line feed. */
    private static final String TEXT =
            "^[^\\x00-\\x09\\x0b-\\x1f\\x7f]*[^\\s\\x00-\\x1f\\x7f][^\\x00-\\x09\\x0b-\\x1f\\x7f]*$";

    /** All that a reason calls for. */
    static ReminderRequest of(ReminderReason reason) {
        return new ReminderRequest(reason, null, null, null, null);
    }

    boolean isFor(ParticipantView participant) {
        return reason.holdsFor(participant)
                && (ministry == null || ministry.equals(participant.ministry()))
                && (agencies == null || Set.copyOf(agencies).contains(participant.orgNumber()));
    }
}
