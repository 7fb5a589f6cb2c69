package no.tiltaksoversikt.review.revision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.revision.ManifestView.Complete;
import no.tiltaksoversikt.review.revision.ManifestView.Part;
import no.tiltaksoversikt.review.revision.ManifestView.Verification;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Manifests of frozen states and their verification. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class ManifestResource {

    private final ManifestService manifests;
    private final ManifestContents documents;
    private final CurrentCaller caller;

    ManifestResource(ManifestService manifests, ManifestContents documents, CurrentCaller caller) {
        this.manifests = manifests;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("/{year}/manifest")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    public ManifestView getManifest(
            @PathParam("year") int year,
            @BeanParam FrozenStateParameter revision,
            @BeanParam AudienceParameter audience) {
        var edition = frozen(year, revision, audience.seesAll(caller));
        return view(edition, EditionRevision.get(year, edition.revision()), audience.seesAll(caller));
    }

    @GET
    @Path("/{year}/manifest/{part}")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    @APIResponseSchema(Object.class)
    public String getManifestPart(
            @PathParam("year") int year,
            @PathParam("part") String part,
            @BeanParam FrozenStateParameter revision,
            @BeanParam AudienceParameter audience) {
        var named = ManifestPart.named(part).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        return manifests.document(named, frozen(year, revision, audience.seesAll(caller)), audience.seesAll(caller));
    }

    @GET
    @Path("/{year}/manifest/measures/{orgNumber}")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    @APIResponseSchema(Object.class)
    public String getManifestMeasures(
            @PathParam("year") int year,
            @PathParam("orgNumber") String orgNumber,
            @BeanParam FrozenStateParameter revision,
            @BeanParam AudienceParameter audience) {
        return documents
                .ofAgency(frozen(year, revision, audience.seesAll(caller)), orgNumber, audience.seesAll(caller))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND))
                .json();
    }

    @GET
    @Path("/{year}/manifest/verification")
    @RolesAllowed(Scope.ADMIN)
    public Verification verifyManifest(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        return manifests.verify(frozen(year, revision, true));
    }

    private Edition frozen(int year, FrozenStateParameter revision, boolean seesAll) {
        var edition = revision.of(year, caller, seesAll);
        if (!edition.state().isFrozen()) {
            throw new Problem(ProblemType.REVISION_NOT_FOUND).with("year", String.valueOf(year));
        }
        return edition;
    }

    private static ManifestView view(Edition edition, EditionRevision revision, boolean seesAll) {
        var manifest = revision.manifest();
        return new ManifestView(
                edition.year(),
                edition.revision(),
                revision.frozenAt,
                revision.reason,
                revision.publicHash,
                parts(manifest, Manifest.PartHash::open),
                seesAll
                        ? new Complete(
                                revision.completeHash, revision.keyId, parts(manifest, Manifest.PartHash::complete))
                        : null);
    }

    private static Map<String, Part> parts(Manifest manifest, Function<Manifest.PartHash, Manifest.Hash> which) {
        var parts = new TreeMap<String, Part>();
        manifest.parts().forEach((name, hashes) -> {
            var of = which.apply(hashes);
            var url =
                    "/v1/editions/%d/manifest/%s?revision=%d".formatted(manifest.edition(), name, manifest.revision());
            parts.put(name, new Part(of.sha256(), of.items(), url));
        });
        return parts;
    }
}
