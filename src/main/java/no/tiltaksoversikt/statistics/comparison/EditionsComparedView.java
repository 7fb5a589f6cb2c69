package no.tiltaksoversikt.statistics.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.tiltaksoversikt.statistics.Attribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison as the API shows it, with where it comes from. */
@Schema(name = "Comparison")
record EditionsComparedView(
        @JsonUnwrapped ComparisonView comparison,
        @JsonUnwrapped Attribution attribution) {}
