package no.tiltaksoversikt.review.revision;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.revision.EditionRevision.Seal;
import no.tiltaksoversikt.review.revision.ManifestView.Verification;

/** Computes the manifest of a state, seals it, and verifies stored states against their manifests. */
@ApplicationScoped
class ManifestService {

    private final ManifestContents documents;
    private final ManifestKeys keys;

    ManifestService(ManifestContents documents, ManifestKeys keys) {
        this.documents = documents;
        this.keys = keys;
    }

    /** The manifest of an edition's present state. */
    Manifest of(Edition edition) {
        return of(edition, List.of(ManifestPart.values()), (part, complete) -> documents.of(part, edition, complete));
    }

    private static Manifest of(
            Edition edition, List<ManifestPart> wanted, BiFunction<ManifestPart, Boolean, ManifestDocument> document) {
        var parts = new TreeMap<String, Manifest.PartHash>();
        for (var part : wanted) {
            var hash = document.apply(part, false).hash();
            var complete =
                    part.isOfProgram() ? hash : document.apply(part, true).hash();
            parts.put(part.word(), new Manifest.PartHash(hash, complete));
        }
        return new Manifest(edition.year(), edition.revision(), parts);
    }

    Seal seal(Manifest manifest) {
        var key = keys.current();
        return new Seal(
                manifest.json(),
                CanonicalJson.sha256(manifest.hashed(false)),
                key.hmac(CanonicalJson.bytes(manifest.hashed(true))),
                key.id());
    }

    /** The documents that follow from the program, by part. */
    Map<ManifestPart, String> programDocuments(Edition edition) {
        return ManifestPart.ofProgram().stream().collect(Collectors.toMap(Function.identity(), part -> documents
                .of(part, edition, false)
                .json()));
    }

    /** A part's document in a frozen state. Throws a problem 404 if the edition was frozen before manifests had the part. */
    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    String document(ManifestPart part, Edition edition, boolean complete) {
        var frozen = EditionRevision.get(edition.year(), edition.revision()).manifest();
        if (!frozen.has(part)) {
            throw new Problem(ProblemType.MANIFEST_PART_NOT_FOUND).with("part", part.word());
        }
        return part.isOfProgram()
                ? EditionRevisionDocument.get(edition, part)
                : inFrozenForm(part, edition, complete, frozen).json();
    }

    /** A part of the data as they are now, in the form in which it was frozen. */
    private ManifestDocument inFrozenForm(ManifestPart part, Edition edition, boolean complete, Manifest frozen) {
        var document = documents.of(part, edition, complete);
        var hash = frozen.hash(part, complete);
        if (part != ManifestPart.CORRECTIONS || document.hash().equals(hash)) {
            return document;
        }
        var withoutValues = documents.correctionsWithoutValues(edition, complete);
        return withoutValues.hash().equals(hash) ? withoutValues : document;
    }

    /** Compares a frozen state with what is stored now. The program's documents are read as they were stored when freezing. */
    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    Verification verify(Edition edition) {
        var frozen = EditionRevision.get(edition.year(), edition.revision());
        var manifest = frozen.manifest();
        var stored = of(
                edition,
                Arrays.stream(ManifestPart.values()).filter(manifest::has).toList(),
                (part, complete) -> part.isOfProgram()
                        ? new ManifestDocument(
                                EditionRevisionDocument.get(edition, part),
                                manifest.open(part).items())
                        : inFrozenForm(part, edition, complete, manifest));
        var publicNow = CanonicalJson.sha256(stored.hashed(false));
        var key = keys.current();
        var completeNow = key.id().equals(frozen.keyId) ? key.hmac(CanonicalJson.bytes(stored.hashed(true))) : null;
        var changed = new TreeSet<>(manifest.differences(stored, false));
        changed.addAll(manifest.differences(stored, true));
        var isIntact = changed.isEmpty()
                && publicNow.equals(frozen.publicHash)
                && (completeNow == null || completeNow.equals(frozen.completeHash));
        return new Verification(
                edition.year(),
                edition.revision(),
                isIntact,
                frozen.publicHash,
                publicNow,
                frozen.completeHash,
                completeNow,
                List.copyOf(changed),
                outdated(edition, manifest));
    }

    /** The parts that the present program would make differently. */
    private List<String> outdated(Edition edition, Manifest frozen) {
        return ManifestPart.ofProgram().stream()
                .filter(part -> !documents
                        .of(part, edition, false)
                        .hash()
                        .sha256()
                        .equals(frozen.open(part).sha256()))
                .map(ManifestPart::word)
                .toList();
    }
}
