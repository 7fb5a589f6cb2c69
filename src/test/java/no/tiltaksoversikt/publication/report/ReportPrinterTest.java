package no.tiltaksoversikt.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportPrinterTest {

    private final ReportPrinter printer = new ReportPrinter(null, null, null);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void close() {
        mayEnd.countDown();
        printer.close();
    }

    private byte[] slow() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return new byte[] {(byte) made.incrementAndGet()};
    }

    @Test
    void simultaneous_readers_of_a_pdf_share_it() throws Exception {
        var one = printer.once("report", this::slow).toCompletableFuture();
        begun.await();
        var other = printer.once("report", this::slow).toCompletableFuture();
        assertThat(other).isNotDone();
        mayEnd.countDown();

        assertThat(one.get()).isSameAs(other.get());
        assertThat(printer.once("report", this::slow).toCompletableFuture().get())
                .isSameAs(one.get());
        assertThat(made).hasValue(1);
    }

    @Test
    void when_the_queue_is_full_new_ones_are_refused_for_a_while() throws Exception {
        var accepted = new ArrayList<>(List.of(printer.once("report", this::slow)));
        begun.await();
        for (var waiting = 0; waiting < ReportPrinter.LONGEST_QUEUE; waiting++) {
            accepted.add(printer.once("waiting " + waiting, this::slow));
        }

        assertThatThrownBy(() -> accepted.add(printer.once("another", this::slow)))
                .isInstanceOfSatisfying(Problem.class, full -> {
                    assertThat(full.type()).isEqualTo(ProblemType.UNAVAILABLE);
                    assertThat(full.headers()).containsEntry("Retry-After", "10");
                });
        assertThat(printer.once("waiting 0", this::slow))
                .as("one that waits already")
                .isSameAs(accepted.get(1));

        mayEnd.countDown();
        accepted.get(accepted.size() - 1).toCompletableFuture().get();
        assertThat(printer.once("another", this::slow).toCompletableFuture().get())
                .isNotEmpty();
    }

    @Test
    void a_failure_is_not_kept() throws Exception {
        Supplier<byte[]> failing = () -> {
            throw new IllegalStateException("No memory");
        };
        assertThat(printer.once("report", failing).toCompletableFuture()).failsWithin(Duration.ofMinutes(1));
        mayEnd.countDown();
        // One at a time: after another, the failed one is quite gone.
        printer.once("another", this::slow).toCompletableFuture().get();

        assertThat(printer.once("report", this::slow).toCompletableFuture().get())
                .isNotEmpty();
    }
}
