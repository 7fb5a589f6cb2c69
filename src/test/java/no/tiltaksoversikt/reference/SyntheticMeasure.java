package no.tiltaksoversikt.reference;

import no.tiltaksoversikt.measure.MeasureAnswers;

/** One invented measure; {@code late} says that its agency answers after the deadline. */
record SyntheticMeasure(String orgNumber, String reference, boolean late, MeasureAnswers answers) {}
