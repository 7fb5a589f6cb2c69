package no.tiltaksoversikt.publication.prose;

import java.util.Optional;

/** The numbers and facts that sentences about an edition can name. */
public interface Numbers {

    /** A number or distribution, without the edition before; empty if the edition has none. */
    Optional<Quantity> quantity(String name);

    /** The same with the edition before; empty if there is none. */
    default Optional<Quantity> compared(String name) {
        return Optional.empty();
    }

    /** A fact in words, such as a date; empty if there is none. */
    default Optional<String> fact(String name) {
        return Optional.empty();
    }
}
