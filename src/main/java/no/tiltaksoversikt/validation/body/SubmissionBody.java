package no.tiltaksoversikt.validation.body;

import java.util.List;

/** An agency's whole answer, for the contract only, like {@link MeasureBody}. */
public record SubmissionBody(boolean nothingToReport, List<MeasureBody> measures) {}
