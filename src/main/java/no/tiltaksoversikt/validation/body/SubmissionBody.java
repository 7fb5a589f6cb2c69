package no.tiltaksoversikt.validation.body;

import java.util.List;

/** An agency's whole answer as the contract shows it; documentation only, like {@link MeasureBody}. */
public record SubmissionBody(boolean nothingToReport, List<MeasureBody> measures) {}
