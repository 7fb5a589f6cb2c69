package no.tiltaksoversikt.submission.lineage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.measure.LineageEvent.Kind;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.Storable;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's statement about a measure that it reported before. */
@Schema(name = "LineageEventRequest")
record LineageRequest(
        @Size(min = 1, max = 64) String reference,
        @NotNull Kind kind,
        @Pattern(regexp = "[0-9]{9}") String toAgency,
        @Size(max = 50) List<@NotNull @Size(min = 1, max = 64) String> toReferences,
        @Size(max = 500) String note) {

    private static final Text WRONG_AGENCY = Text.of("submission", "lineage.wrong-agency");
    private static final Text WRONG_REFERENCES = Text.of("submission", "lineage.wrong-references");
    private static final Text NOT_A_KEY = Text.of("submission", "lineage.not-a-key");
    private static final Text NO_KEY = Text.of("submission", "lineage.no-key");

    LineageRequest {
        reference = reference == null ? null : NormalText.trim(reference);
        toReferences = toReferences == null
                ? List.of()
                : toReferences.stream()
                        .map(key -> key == null ? null : NormalText.trim(key))
                        .toList();
    }

    /** Whether it concerns all measures of the agency. */
    boolean concernsAll() {
        return reference == null;
    }

    /** The same statement about one measure. */
    LineageRequest about(String key) {
        return new LineageRequest(key, kind, toAgency, toReferences, note);
    }

    /** Throws a problem 400 unless the members are consistent. */
    void requireSense(String orgNumber) {
        if (concernsAll() && (kind != Kind.MOVED || !toReferences.isEmpty())) {
            throw Problem.invalidBody("/reference", NO_KEY);
        }
        if ((kind == Kind.MOVED) != (toAgency != null) || orgNumber.equals(toAgency)) {
            throw Problem.invalidBody("/toAgency", WRONG_AGENCY);
        }
        if (!fits(toReferences.size()) || new HashSet<>(toReferences).size() != toReferences.size()) {
            throw Problem.invalidBody("/toReferences", WRONG_REFERENCES);
        }
        for (var key : toReferences) {
            if (key.isEmpty()
                    || QuestionnaireSchema.RESERVED_REFERENCES.contains(key)
                    || NormalText.hasControls(key)
                    || !Storable.is(key)) {
                throw Problem.invalidBody("/toReferences", NOT_A_KEY);
            }
        }
    }

    private boolean fits(int keys) {
        return switch (kind) {
            case CONTINUED, MERGED -> keys == 1;
            case SPLIT -> keys > 1;
            case MOVED -> keys <= 1;
            case ENDED, WITHDRAWN -> keys == 0;
        };
    }
}
