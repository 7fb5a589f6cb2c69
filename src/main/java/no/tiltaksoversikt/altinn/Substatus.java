package no.tiltaksoversikt.altinn;

/** What the sender of a form sees beside it in Altinn. */
record Substatus(String label, String description) {}
