package no.tiltaksoversikt.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;

/** Finds the published edition before another, as it was when the other was frozen, so that answers about both never change. */
@ApplicationScoped
public class EarlierEdition {

    private final EditionArchive archive;

    EarlierEdition(EditionArchive archive) {
        this.archive = archive;
    }

    public Optional<Edition> of(Edition edition, boolean seesAll) {
        return Edition.newestFirst().stream()
                .filter(other ->
                        other.year() < edition.year() && other.publishedAt().isPresent())
                .findFirst()
                .map(other -> other.shownAt(archive.revisionBeside(other, edition), seesAll));
    }
}
