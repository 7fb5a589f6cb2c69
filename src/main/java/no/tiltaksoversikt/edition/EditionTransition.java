package no.tiltaksoversikt.edition;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A transition of an edition: when, and by which organisation. */
@Entity
@Immutable
class EditionTransition extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Integer year;

    @Enumerated(EnumType.STRING)
    EditionState toState;

    Instant at;
    String actor;
    String reason;

    /** For Hibernate. */
    protected EditionTransition() {}

    EditionTransition(int year, EditionState toState, Instant at, String actor, String reason) {
        this.year = year;
        this.toState = toState;
        this.at = at;
        this.actor = actor;
        this.reason = reason;
    }

    static List<EditionTransition> ofEdition(int year) {
        return list("year = ?1 order by id", year);
    }

    static Optional<Instant> lastTo(int year, EditionState state) {
        return find("year = ?1 and toState = ?2 order by id desc", year, state)
                .<EditionTransition>firstResultOptional()
                .map(step -> step.at);
    }
}
