package no.tiltaksoversikt.review;

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
import no.tiltaksoversikt.edition.RevisionParameter;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.ManifestView.Complete;
import no.tiltaksoversikt.review.ManifestView.Part;
import no.tiltaksoversikt.review.ManifestView.Verification;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What vouches for frozen states, so that anyone can check them. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class ManifestResource {

    private static final String NOT_FOUND = " Errors: 404 for an unknown edition, and for one that is not frozen.";

    private final ManifestMaker manifests;
    private final ManifestDocuments documents;
    private final VerificationQuery verification;
    private final CurrentCaller caller;

    ManifestResource(
            ManifestMaker manifests,
            ManifestDocuments documents,
            VerificationQuery verification,
            CurrentCaller caller) {
        this.manifests = manifests;
        this.documents = documents;
        this.verification = verification;
        this.caller = caller;
    }

    @GET
    @Path("/{year}/manifest")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "getManifest",
            summary = "What a frozen state consists of, by hash",
            description = "Open to all; the directorate also gets the hash over everything." + NOT_FOUND)
    public ManifestView manifest(
            @Parameter(example = "2019") @PathParam("year") int year,
            @BeanParam RevisionParameter revision,
            @BeanParam AudienceParameter audience) {
        var edition = frozen(year, revision, audience.seesAll(caller));
        return view(edition, EditionRevision.get(year, edition.revision()), audience.seesAll(caller));
    }

    @GET
    @Path("/{year}/manifest/{part}")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "getManifestPart",
            summary = "A document of a frozen state",
            description =
                    "The very bytes whose SHA-256 the manifest has: RFC 8785 canonical JSON. Open to all; the directorate gets the "
                            + "whole document. Error: 404 also for an unknown part." + NOT_FOUND)
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public String part(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(
                            example = "measures",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "edition",
                                                "questionnaire",
                                                "rules",
                                                "code-lists",
                                                "participants",
                                                "names",
                                                "measures",
                                                "corrections"
                                            }))
                    @PathParam("part")
                    String part,
            @BeanParam RevisionParameter revision,
            @BeanParam AudienceParameter audience) {
        var named = ManifestPart.named(part).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        return manifests.document(named, frozen(year, revision, audience.seesAll(caller)), audience.seesAll(caller));
    }

    @GET
    @Path("/{year}/manifest/measures/{orgNumber}")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "getManifestMeasures",
            summary = "An agency's measures in a frozen state",
            description =
                    "The very bytes whose SHA-256 the document `measures` has. Open to all; the directorate gets exempt answers "
                            + "too. Error: 404 also for an agency without a measure to show." + NOT_FOUND)
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public String measures(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber,
            @BeanParam RevisionParameter revision,
            @BeanParam AudienceParameter audience) {
        return documents
                .ofAgency(frozen(year, revision, audience.seesAll(caller)), orgNumber, audience.seesAll(caller))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND))
                .json();
    }

    @GET
    @Path("/{year}/manifest/verification")
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "verifyManifest",
            summary = "Check that a frozen state is as it was frozen",
            description =
                    "For the directorate. Computes every hash again from what is stored; takes some ten seconds for a million "
                            + "measures." + NOT_FOUND)
    public Verification verify(
            @Parameter(example = "2019") @PathParam("year") int year, @BeanParam RevisionParameter revision) {
        return verification.of(frozen(year, revision, true));
    }

    private static Edition frozen(int year, RevisionParameter revision, boolean seesAll) {
        var edition = revision.of(year, seesAll);
        if (!edition.state().isFrozen()) {
            throw new Problem(ProblemType.REVISION_NOT_FOUND).with("year", String.valueOf(year));
        }
        return edition;
    }

    private static ManifestView view(Edition edition, EditionRevision revision, boolean seesAll) {
        var manifest = ManifestMaker.read(revision);
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

    private static Map<String, Part> parts(Manifest manifest, Function<Manifest.PartHash, Manifest.Of> which) {
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
