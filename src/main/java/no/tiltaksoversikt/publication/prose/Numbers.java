package no.tiltaksoversikt.publication.prose;

import java.util.Optional;

/** What sentences about an edition can name. */
public interface Numbers {

    /** The number or distribution of a name, without the edition before; empty where the edition has none. */
    Optional<Quantity> quantity(String name);

    /** The same set beside the edition before; empty where there is none. */
    Optional<Quantity> compared(String name);

    /** A fact in words, such as a date; empty where there is none. */
    Optional<String> fact(String name);
}
