package no.tiltaksoversikt.platform.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.tiltaksoversikt.platform.http.limit.LimitServer.Allowances;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Costly reads wait for each other, and nothing else waits for them. */
class CostlyReadQueueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/editions/2019/statistics?by=phase,financing,innovation",
                "/v1/editions/2019/measures?q=a+b+c+d+e",
                "/v1/editions/2019/measures?q=a/b/c/d/e",
                "/v1/measures?q=a+b+c+d+e",
                "/v1/measures/1/similar",
                "/v1/editions/2019/figures/5?format=png",
                "/v1/editions/2019/exports/selection",
                "/nb/2019/table?by=phase,financing,innovation",
                "/nn/2019/measures?q=a+b+c+d+e",
                "/en/measures/1"
            })
    void one_is_at_work_one_waits_and_the_next_is_told_to_come_back(String costly) throws Exception {
        var atWork = new LinkedBlockingQueue<RoutingContext>();
        try (var server = new LimitServer(router -> {
            new CostlyReadQueue(new Allowances(0, 0)).install(router);
            router.route().order(1).handler(context -> {
                if (context.request().uri().equals(costly)) {
                    atWork.add(context);
                } else {
                    context.response().end("cheap");
                }
            });
        })) {
            var first = get(server, costly);
            var working = atWork.poll(1, TimeUnit.MINUTES);
            var second = get(server, costly);
            var third = get(server, costly);
            // Which of the two waits is not known: one does.
            var refused = CompletableFuture.anyOf(second, third).get(1, TimeUnit.MINUTES);
            assertThat((String) refused)
                    .startsWith("HTTP/1.1 503")
                    .contains(":busy")
                    .contains("Retry-After: 10");
            assertThat(get(server, "/v1/editions/2019/statistics?by=phase").get(1, TimeUnit.MINUTES))
                    .endsWith("cheap");

            assertThat(atWork).isEmpty();
            working.vertx().runOnContext(ignored -> working.response().end("first"));
            assertThat(first.get(1, TimeUnit.MINUTES)).endsWith("first");
            var next = atWork.poll(1, TimeUnit.MINUTES);
            next.vertx().runOnContext(ignored -> next.response().end("second"));
            var answers = second.get(1, TimeUnit.MINUTES) + third.get(1, TimeUnit.MINUTES);
            assertThat(answers).contains("second");
        }
    }

    private static CompletableFuture<String> get(LimitServer server, String path) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return server.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
    }
}
