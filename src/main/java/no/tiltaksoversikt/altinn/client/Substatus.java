package no.tiltaksoversikt.altinn.client;

/** What the sender of a form sees beside it in Altinn. */
public record Substatus(String label, String description) {}
