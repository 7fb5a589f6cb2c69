package no.tiltaksoversikt.altinn.client;

/** The status text that Altinn shows to the sender of a form. */
public record Substatus(String label, String description) {}
