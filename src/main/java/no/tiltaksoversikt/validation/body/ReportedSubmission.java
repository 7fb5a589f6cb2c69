package no.tiltaksoversikt.validation.body;

import java.util.List;

/** An agency's whole answer, as read from a body. */
public record ReportedSubmission(boolean nothingToReport, List<ReportedMeasure> measures) {}
