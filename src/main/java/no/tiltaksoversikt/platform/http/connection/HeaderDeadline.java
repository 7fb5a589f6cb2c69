package no.tiltaksoversikt.platform.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Closes a connection that sends a request's headers too slowly. An idle timeout is not enough, since each byte resets it. */
final class HeaderDeadline extends ChannelInboundHandlerAdapter {

    private final Duration deadline;
    private boolean isAwaiting = true;
    private Future<?> timer;

    HeaderDeadline(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        start(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (isAwaiting) {
            start(context);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void start(ChannelHandlerContext context) {
        if (timer == null) {
            timer = context.executor()
                    .schedule(
                            () -> {
                                var unused = context.close();
                            },
                            deadline.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /** The handler behind the decoder, which sees when the headers are complete. */
    ChannelInboundHandler whenRead() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest) {
                    isAwaiting = false;
                    stop();
                }
                if (message instanceof LastHttpContent) {
                    isAwaiting = true;
                }
                context.fireChannelRead(message);
            }
        };
    }
}
