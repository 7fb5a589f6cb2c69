package no.tiltaksoversikt.publication.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.Headings;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import no.tiltaksoversikt.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An edition's public measures as files, and the dictionary of their columns. */
@Path("/v1/editions")
@Produces(MediaType.WILDCARD)
@Blocking
@PermitAll
@SecurityRequirementsSet
@SecurityRequirement(name = "maskinporten")
@Tag(name = "Open data")
public class ExportResource {

    private static final List<Format> DICTIONARY = List.of(Format.JSON, Format.CSV);

    private final EditionFactsQuery editions;
    private final ExportWriter writer;
    private final Spool spool;
    private final CurrentVertxRequest request;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final RequestFormat formats;

    @Context
    HttpHeaders headers;

    ExportResource(
            EditionFactsQuery editions,
            ExportWriter writer,
            Spool spool,
            CurrentVertxRequest request,
            CurrentCaller caller,
            RequestLanguage language,
            RequestFormat formats) {
        this.editions = editions;
        this.writer = writer;
        this.spool = spool;
        this.request = request;
        this.caller = caller;
        this.language = language;
        this.formats = formats;
    }

    private enum Labels {
        CODES,
        LABELS
    }

    private enum Separator {
        COMMA(','),
        SEMICOLON(';');

        private final char character;

        Separator(char character) {
            this.character = character;
        }
    }

    @GET
    @Path("/{year}/exports")
    @Produces(MediaType.APPLICATION_JSON)
    public ExportList listExports(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        return ExportList.of(editions.of(revision.of(year, caller)), language.get());
    }

    @GET
    @Path("/{year}/exports/dictionary")
    @APIResponseSchema(Dictionary.class)
    public Response getDataDictionary(
            @PathParam("year") int year,
            @BeanParam FrozenStateParameter revision,
            @QueryParam("format") String format,
            @BeanParam TableRequest table) {
        table.check();
        var dictionary = Dictionary.of(editions.of(revision.of(year, caller)), language.get());
        return formats.of(format, DICTIONARY) == Format.CSV
                ? Response.ok(
                                dictionary.csv(table.dialect()),
                                Format.CSV.mediaType().withCharset("UTF-8"))
                        .build()
                : Response.ok(dictionary, MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("/{year}/exports/measures.csv")
    public CompletionStage<Response> exportCsv(
            @PathParam("year") int year,
            @BeanParam FrozenStateParameter revision,
            @QueryParam("separator") String separator,
            @QueryParam("bom") String bom,
            @QueryParam("labels") String labels) {
        var character = Parameters.word("separator", separator, Separator.class).orElse(Separator.SEMICOLON).character;
        var dialect = new CsvDialect(character, Parameters.flag("bom", bom).orElse(true), headings(labels));
        return file(year, revision, ExportFormat.CSV, dialect);
    }

    @GET
    @Path("/{year}/exports/measures.json")
    @APIResponseSchema(ExportDocument.class)
    public CompletionStage<Response> exportJson(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        return file(year, revision, ExportFormat.JSON, dialect(Headings.NAMES));
    }

    @GET
    @Path("/{year}/exports/measures.ndjson")
    public CompletionStage<Response> exportNdjson(
            @PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        return file(year, revision, ExportFormat.NDJSON, dialect(Headings.NAMES));
    }

    @GET
    @Path("/{year}/exports/measures.xlsx")
    public CompletionStage<Response> exportXlsx(
            @PathParam("year") int year,
            @BeanParam FrozenStateParameter revision,
            @QueryParam("labels") String labels) {
        return file(year, revision, ExportFormat.XLSX, dialect(headings(labels)));
    }

    @GET
    @Path("/{year}/exports/measures.parquet")
    public CompletionStage<Response> exportParquet(
            @PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        return file(year, revision, ExportFormat.PARQUET, dialect(Headings.NAMES));
    }

    private CompletionStage<Response> file(
            int year, FrozenStateParameter revision, ExportFormat format, CsvDialect dialect) {
        revision.of(year, caller);
        var version = editions.version(year, revision);
        var answer = FileAnswer.to(request.getCurrent().request().method(), headers);
        var key = new ExportKey(year, revision.revision(), format, language.get(), dialect);
        var reading = spool.read(key, version, source(revision, key));
        request.getCurrent().addEndHandler(ended -> reading.close());
        return reading.file().thenApply(file -> answer.with(file, year, format));
    }

    private Spool.Source source(FrozenStateParameter revision, ExportKey key) {
        return new Spool.Source() {
            @Override
            public String version() {
                return editions.version(key.editionYear(), revision);
            }

            @Override
            public void write(OutputStream out) throws IOException {
                writer.write(editions.of(key.editionYear(), revision), key, out);
            }
        };
    }

    private static CsvDialect dialect(Headings headings) {
        return new CsvDialect(',', false, headings);
    }

    private static Headings headings(String labels) {
        var inCodes = Parameters.word("labels", labels, Labels.class).filter(Labels.CODES::equals);
        return inCodes.isPresent() ? Headings.NAMES : Headings.LABELS;
    }
}
