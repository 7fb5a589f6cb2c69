package no.tiltaksoversikt.review.revision;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.review.revision.ManifestView.Verification;

/** Compares a frozen state with what is stored. */
@ApplicationScoped
class VerificationQuery {

    private final ManifestMaker manifests;

    VerificationQuery(ManifestMaker manifests) {
        this.manifests = manifests;
    }

    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    Verification of(Edition edition) {
        var frozen = EditionRevision.get(edition.year(), edition.revision());
        var manifest = ManifestMaker.read(frozen);
        var stored = manifests.ofStored(edition);
        var publicNow = CanonicalJson.sha256(stored.hashed(false));
        var completeNow = manifests.completeHash(stored, frozen.keyId);
        var changed = Stream.concat(
                        manifest.differences(stored, false).stream(), manifest.differences(stored, true).stream())
                .distinct()
                .sorted()
                .toList();
        var isIntact = changed.isEmpty()
                && publicNow.equals(frozen.publicHash)
                && completeNow.map(frozen.completeHash::equals).orElse(true);
        return new Verification(
                edition.year(),
                edition.revision(),
                isIntact,
                frozen.publicHash,
                publicNow,
                frozen.completeHash,
                completeNow.orElse(null),
                changed,
                outdated(edition, manifest));
    }

    private List<String> outdated(Edition edition, Manifest frozen) {
        return manifests.programDocuments(edition).entrySet().stream()
                .filter(it -> !CanonicalJson.sha256(it.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .equals(frozen.parts().get(it.getKey().word()).open().sha256()))
                .map(it -> it.getKey().word())
                .toList();
    }
}
