package no.tiltaksoversikt.publication.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.section.ReportSectionService;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The directorate's own texts in the report. */
@Path("/v1/editions/{year}/report/sections")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Scope.ADMIN)
@Tag(name = "Statistics")
class SectionResource {

    private final SectionEditor editor;
    private final ReportSectionService service;
    private final RequestLanguage language;
    private final CurrentCaller caller;
    private final Clock clock;

    SectionResource(
            SectionEditor editor,
            ReportSectionService service,
            RequestLanguage language,
            CurrentCaller caller,
            Clock clock) {
        this.editor = editor;
        this.service = service;
        this.language = language;
        this.caller = caller;
        this.clock = clock;
    }

    /** The chapters in order. */
    @Schema(name = "ReportSections")
    record Sections(List<SectionView> items) {}

    @GET
    public Sections listReportSections(@PathParam("year") int year) {
        return new Sections(editor.all(Edition.getByYear(year), language.get()));
    }

    @GET
    @Path("/{chapter}")
    public RestResponse<SectionView> getReportSection(@PathParam("year") int year, @PathParam("chapter") String id) {
        return answer(false, Edition.getByYear(year), id);
    }

    @PUT
    @Path("/{chapter}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = SectionView.class, responseCode = "201")
    public RestResponse<SectionView> putReportSection(
            @PathParam("year") int year,
            @PathParam("chapter") String id,
            @HeaderParam("If-Match") String ifMatch,
            SectionRequest section) {
        var edition = Edition.getByYear(year);
        SectionEditor.requireChapter(id);
        editor.requireSound(edition, section);
        var isNew = service.put(
                year, id, section.text().texts(), section.justification(), ifMatch, caller.get(), clock.instant());
        return answer(isNew, edition, id);
    }

    @DELETE
    @Path("/{chapter}")
    @APIResponse(responseCode = "204")
    public void deleteReportSection(
            @PathParam("year") int year, @PathParam("chapter") String id, @HeaderParam("If-Match") String ifMatch) {
        service.remove(year, id, ifMatch, caller.get(), clock.instant());
    }

    private RestResponse<SectionView> answer(boolean isNew, Edition edition, String id) {
        var section = SectionEditor.newest(edition, id);
        return EntityTags.answer(isNew, editor.view(edition, section, language.get()), section.tag());
    }
}
