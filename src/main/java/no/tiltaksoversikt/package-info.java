/**
 * Tiltaksoversikt: the yearly overview of digitalisation measures in Norwegian state agencies. One package per feature;
 * which may use which is in {@code ArchitectureTest}.
 */
package no.tiltaksoversikt;
