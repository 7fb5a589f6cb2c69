package no.tiltaksoversikt.publication.overview.text;

/** A piece of a text, plain as it was written: marks beside the text can't be mistaken for markup in it. */
public record Fragment(String text, boolean hit) {}
