package no.tiltaksoversikt.publication.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.figure.FigureMaker;

/**
 * Makes reports as PDF, one at a time, since each takes seconds and much memory. Concurrent requests for a report share one
 * PDF, which is kept while there is room. The key is the report's content, so a changed report is made anew. When the queue is
 * full, requests get a 503.
 */
@ApplicationScoped
class ReportPrinter {

    private static final Text PDF = Text.of("publication", "report-pdf");
    private static final String TRY_AGAIN_AFTER = "10";
    private static final int LONGEST_QUEUE = 12;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final ReportHtml html;
    private final FigureMaker figures;
    private final ConcurrentMap<String, CompletableFuture<byte[]>> inTheMaking = new ConcurrentHashMap<>();
    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, byte[] pdf) -> pdf.length)
            .build();
    private final ExecutorService maker =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(LONGEST_QUEUE), task -> {
                var thread = new Thread(task, "report-pdf");
                thread.setDaemon(true);
                return thread;
            });

    ReportPrinter(ReportHtml html, FigureMaker figures) {
        this.html = html;
        this.figures = figures;
    }

    CompletionStage<byte[]> pdf(ReportView report, Edition edition, Language language) {
        var document = html.document(report, edition, language);
        var key = CanonicalJson.sha256(document.getBytes(StandardCharsets.UTF_8));
        var known = made.getIfPresent(key);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return inTheMaking.computeIfAbsent(key, ignored -> start(key, report, edition, language));
    }

    private CompletableFuture<byte[]> start(String key, ReportView report, Edition edition, Language language) {
        // Figures read from the database in the context of the present request.
        var attachments = ReportHtml.figures(report)
                .map(figure -> new ReportPdf.Attachment(
                        "figure-" + figure.id() + ".csv",
                        figure.title(),
                        new String(figures.csv(figure, edition, language), StandardCharsets.UTF_8)))
                .toList();
        var document = html.printed(report, edition, language);
        var at = GregorianCalendar.from(edition.frozenAt().orElse(Instant.EPOCH).atZone(ZoneOffset.UTC));
        var making = new CompletableFuture<byte[]>();
        try {
            maker.execute(() -> {
                try {
                    var pdf = ReportPdf.of(document, attachments, at);
                    made.put(key, pdf);
                    making.complete(pdf);
                } catch (IOException failed) {
                    making.completeExceptionally(new UncheckedIOException(failed));
                } finally {
                    inTheMaking.remove(key);
                    // Completes the result after an unexpected failure; otherwise it has no effect.
                    making.completeExceptionally(new Problem(ProblemType.INTERNAL_ERROR));
                }
            });
        } catch (RejectedExecutionException full) {
            throw new Problem(ProblemType.UNAVAILABLE, full)
                    .with("what", PDF)
                    .withHeader("Retry-After", TRY_AGAIN_AFTER);
        }
        return making;
    }

    @PreDestroy
    void close() {
        maker.shutdownNow();
    }
}
