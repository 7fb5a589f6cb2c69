package no.tiltaksoversikt.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cross-tab as the API shows it, with where it comes from. */
@Schema(name = "Statistics")
record CrossTabView(
        @JsonUnwrapped StatisticsView statistics,
        @JsonUnwrapped Attribution attribution) {}
