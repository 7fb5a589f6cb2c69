package no.tiltaksoversikt.publication.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;

/** All of an edition's measures for the directorate, exempt ones included. Contacts are a separate file. */
@Path("/v1/editions")
@Tag(name = "Open data")
class CompleteExportResource {

    private static final List<Format> OFFERED = List.of(Format.CSV, Format.XLSX);

    private enum Part {
        MEASURES,
        CONTACTS;

        private String file() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The act in the audit trail. */
        private String action() {
            return file() + "-exported";
        }

        private List<ExportColumn> columns(EditionFacts edition) {
            return this == MEASURES
                    ? ExportSchema.complete(edition.questionnaire())
                    : ExportSchema.contacts(edition.questionnaire());
        }
    }

    private final EditionFactsQuery editions;
    private final TableExport export;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final RequestFormat formats;
    private final RequestLanguage language;
    private final Clock clock;

    CompleteExportResource(
            EditionFactsQuery editions,
            TableExport export,
            AuditTrail audit,
            CurrentCaller caller,
            RequestFormat formats,
            RequestLanguage language,
            Clock clock) {
        this.editions = editions;
        this.export = export;
        this.audit = audit;
        this.caller = caller;
        this.formats = formats;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/exports/complete")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Scope.ADMIN)
    public Response exportComplete(
            @PathParam("year") int year,
            @BeanParam FrozenStateParameter revision,
            @QueryParam("part") String part,
            @QueryParam("format") String format,
            @BeanParam TableRequest table)
            throws IOException {
        var wanted = Parameters.word("part", part, Part.class).orElse(Part.MEASURES);
        var in = formats.of(format, OFFERED);
        var dialect = table.dialect();
        var edition = editions.of(revision.of(year, caller, true));
        audit.record(clock.instant(), caller.get().actor(), wanted.action(), year, "edition " + year);
        var file = export.ofAll(edition, wanted.columns(edition), wanted.file(), in, dialect, language.get());
        var type = in == Format.CSV ? in.mediaType().withCharset("UTF-8") : in.mediaType();
        return Response.ok(new PathPart(file, 0, Files.size(file)), type)
                .header(HttpHeaders.ETAG, EntityTags.quote(UUID.randomUUID().toString()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + wanted.file() + "-" + year + "." + in.extension() + "\"")
                .build();
    }
}
