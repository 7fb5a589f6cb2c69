package no.tiltaksoversikt.review.finding;

import java.util.Arrays;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Text;

/** Checks beside the warnings that agencies have acknowledged. An id is never that of a rule, and never reused. */
enum ReviewCheck {
    AMOUNT_OUTLIER("amount-outlier"),
    COST_CHANGED("cost-changed"),
    FINANCING_LOST("financing-lost"),
    BECAME_EXEMPT("became-exempt"),
    PHASE_SKIPPED("phase-skipped"),
    DISAPPEARED("disappeared");

    private final String id;
    private final Text what;
    private final Text why;

    ReviewCheck(String id) {
        this.id = id;
        this.what = Text.of("review", id + ".what");
        this.why = Text.of("review", id + ".why");
    }

    static Optional<ReviewCheck> find(String id) {
        return Arrays.stream(values()).filter(check -> check.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    /** The description of the finding, with placeholders for numbers. */
    Text what() {
        return what;
    }

    /** Why it needs a look. */
    Text why() {
        return why;
    }
}
