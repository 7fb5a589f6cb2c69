package no.tiltaksoversikt.publication.report;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.util.concurrent.DefaultThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.JsonAnswer;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.table.FigureMaker;

/**
 * Makes reports as PDF, one at a time, since each takes seconds and much memory. Concurrent requests for a report share one
 * PDF, which is kept while there is room. The key is the report's content, so a changed report is made anew. When the queue is
 * full, requests get a 503.
 */
@ApplicationScoped
class ReportPrinter {

    static final int LONGEST_QUEUE = 12;

    private static final Text PDF = Text.of("publication", "report-pdf");
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final ReportHtml html;
    private final FigureMaker figures;
    private final JsonAnswer json;
    private final AsyncCache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, byte[] pdf) -> pdf.length)
            .buildAsync();
    private final ExecutorService printer = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(LONGEST_QUEUE),
            new DefaultThreadFactory("report-pdf", true));

    ReportPrinter(ReportHtml html, FigureMaker figures, JsonAnswer json) {
        this.html = html;
        this.figures = figures;
        this.json = json;
    }

    CompletionStage<byte[]> pdf(ReportView report, Edition edition, Language language) {
        var key = CanonicalJson.sha256(json.of(report));
        var known = kept.getIfPresent(key);
        return known == null ? once(key, printed(report, edition, language)) : known;
    }

    /** The PDF with this key, kept or made. */
    CompletionStage<byte[]> once(String key, Supplier<byte[]> made) {
        try {
            return kept.get(key, (ignored, executor) -> CompletableFuture.supplyAsync(made, printer));
        } catch (RejectedExecutionException full) {
            throw Problem.unavailable(PDF, RETRY_AFTER_SECONDS, full);
        }
    }

    /** Reads what is in the database. Drawing the charts takes longer, so that waits. */
    private Supplier<byte[]> printed(ReportView report, Edition edition, Language language) {
        var attachments = ReportHtml.figures(report)
                .map(block -> new ReportPdf.Attachment(
                        "figure-" + block.number() + ".csv",
                        block.figure().title(),
                        new String(figures.csv(block.figure(), edition, language), StandardCharsets.UTF_8)))
                .toList();
        var pictures = html.pictures(report, edition, language);
        var at = GregorianCalendar.from(edition.frozenAt().orElse(Instant.EPOCH).atZone(ZoneOffset.UTC));
        return () -> {
            try {
                return ReportPdf.of(html.printed(report, pictures, language), attachments, at);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }

    @PreDestroy
    void close() {
        printer.shutdownNow();
    }
}
