package no.tiltaksoversikt.validation.body;

import java.util.List;

/** An agency's whole answer as a body has it. */
public record ReportedSubmission(boolean nothingToReport, List<ReportedMeasure> measures) {}
