package no.tiltaksoversikt.platform.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.stream.ChunkedWriteHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LargeAnswersTest {

    private static final int SIZE = 300_000;

    private final AtomicLong waiting = new AtomicLong();

    @Test
    void a_large_answer_comes_whole_in_pieces_of_bounded_size() throws IOException {
        var channel = channel(SIZE);
        var answer = new byte[SIZE];
        new Random(1).nextBytes(answer);

        assertThat(channel.writeOutbound(Unpooled.wrappedBuffer(answer))).isTrue();

        var read = new ByteArrayOutputStream();
        for (ByteBuf piece = channel.readOutbound(); piece != null; piece = channel.readOutbound()) {
            assertThat(piece.readableBytes()).isLessThanOrEqualTo(LargeAnswers.PIECE);
            piece.readBytes(read, piece.readableBytes());
            piece.release();
        }
        assertThat(read.toByteArray()).isEqualTo(answer);
        assertThat(waiting).hasValue(0);
    }

    @Test
    void an_answer_beyond_the_memory_for_answers_closes_its_connection() {
        var first = slow(channel(SIZE + 1));
        var second = channel(SIZE + 1);
        var refused = second.write(Unpooled.wrappedBuffer(new byte[SIZE]));

        assertThat(refused.isSuccess()).isFalse();
        assertThat(second.isOpen()).isFalse();
        assertThat(first.isOpen()).isTrue();
        assertThat(waiting).hasValue(SIZE);
        assertThat(first.close().isSuccess()).isTrue();
        assertThat(waiting).hasValue(0);
    }

    @Test
    void an_answer_that_is_read_too_slowly_closes_its_connection() {
        var channel = slow(channel(SIZE));
        channel.advanceTimeBy(12, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();

        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isFalse();
        assertThat(waiting).hasValue(0);
    }

    /** Ten seconds, and three more for the size. */
    private EmbeddedChannel channel(long memory) {
        var channel = new EmbeddedChannel(
                new ChunkedWriteHandler(),
                new LargeAnswers(waiting, new LargeAnswers.Limits(Duration.ofSeconds(10), memory, 100_000)));
        channel.freezeTime();
        return channel;
    }

    /** An answer waits in it, since its client does not read. */
    private static EmbeddedChannel slow(EmbeddedChannel channel) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        var unused = channel.writeAndFlush(Unpooled.wrappedBuffer(new byte[SIZE]));
        return channel;
    }
}
