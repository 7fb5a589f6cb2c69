package no.tiltaksoversikt.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import no.tiltaksoversikt.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Bounds the memory that the bodies of all requests take together. A request gives its part back when it has its answer,
 * before that is sent, since its caller decides how long sending takes.
 */
@ApplicationScoped
public class BodyMemory {

    private static final String HELD = "body-memory.held";
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Semaphore free;
    private final CurrentVertxRequest current;

    public BodyMemory(HttpConfig config, CurrentVertxRequest current) {
        this.free = new Semaphore(config.bodyMemoryMebibytes() * MEBIBYTE);
        this.current = current;
    }

    /** Takes memory for the current request; a problem 503 where there is none. */
    void take(int bytes) {
        if (!free.tryAcquire(bytes)) {
            throw refusal();
        }
        held(current.getCurrent()).addAndGet(bytes);
    }

    private static Problem refusal() {
        return AdmissionGate.busy(RETRY_AFTER_SECONDS);
    }

    private AtomicInteger held(RoutingContext context) {
        AtomicInteger held = context.get(HELD);
        if (held == null) {
            held = new AtomicInteger();
            context.put(HELD, held);
            // Where the caller goes away, no response is made.
            context.addEndHandler(ended -> release(context));
        }
        return held;
    }

    @ServerResponseFilter
    public void answered(RoutingContext context) {
        release(context);
    }

    private void release(RoutingContext context) {
        AtomicInteger held = context.get(HELD);
        if (held != null) {
            free.release(held.getAndSet(0));
        }
    }
}
