package no.tiltaksoversikt.platform.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.stream.ChunkedStream;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import no.tiltaksoversikt.platform.http.HttpConfig;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Copies large answers to their connections in pieces, as the clients read them: at once, each would take its whole size of
 * direct memory. What waits in all connections is bounded, and so is the time that an answer may take, by a lowest rate. A
 * connection beyond these bounds is closed.
 */
final class LargeAnswers extends ChannelOutboundHandlerAdapter {

    static final int PIECE = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(LargeAnswers.class);

    private final AtomicLong waiting;
    private final Limits limits;

    /**
     * The limits on answers on their way.
     *
     * @param timeout how long a client may read nothing
     * @param bytes the size of all large answers that wait for their clients
     * @param lowestRate the lowest average of a large answer in bytes a second
     */
    record Limits(Duration timeout, long bytes, int lowestRate) {

        /** By name: a server outside Quarkus has no mapping. */
        static Limits of(Config config) {
            return new Limits(
                    config.getValue("tiltak.http.answer-timeout", Duration.class),
                    config.getValue("tiltak.http.answer-memory-mebibytes", Integer.class) * HttpConfig.MEBIBYTE,
                    config.getValue("tiltak.http.answer-lowest-rate", Integer.class));
        }

        /** How long an answer of this size may take. */
        long seconds(int size) {
            return timeout.toSeconds() + size / lowestRate;
        }
    }

    /** The counter of what waits is shared by all connections. */
    LargeAnswers(AtomicLong waiting, Limits limits) {
        this.waiting = waiting;
        this.limits = limits;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf answer && !answer.isDirect() && answer.readableBytes() > PIECE) {
            writeInPieces(context, answer, promise.unvoid());
        } else {
            var unused = context.write(message, promise);
        }
    }

    private void writeInPieces(ChannelHandlerContext context, ByteBuf answer, ChannelPromise promise) {
        var size = answer.readableBytes();
        if (waiting.addAndGet(size) > limits.bytes()) {
            waiting.addAndGet(-size);
            LOG.info("Large answers fill tiltak.http.answer-memory-mebibytes: this connection is closed");
            answer.release();
            promise.setFailure(new ClosedChannelException());
            var unused = context.close();
            return;
        }
        var deadline = context.executor()
                .schedule(
                        () -> {
                            var unused = context.close();
                        },
                        limits.seconds(size),
                        TimeUnit.SECONDS);
        promise.addListener(ended -> {
            waiting.addAndGet(-size);
            deadline.cancel(false);
        });
        var unused = context.write(new ChunkedStream(new ByteBufInputStream(answer, true), PIECE), promise);
    }
}
