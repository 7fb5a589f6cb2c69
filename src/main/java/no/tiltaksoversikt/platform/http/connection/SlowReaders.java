package no.tiltaksoversikt.platform.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Closes a connection whose client reads nothing of its answer for some time. */
final class SlowReaders extends IdleStateHandler {

    SlowReaders(Duration patience) {
        super(true, 0, patience.toMillis(), 0, TimeUnit.MILLISECONDS);
    }

    /** Output is idle as well where there is none; such connections are left to the framework's own timeout. */
    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        var pending = context.channel().unsafe().outboundBuffer();
        if (pending != null && !pending.isEmpty()) {
            var unused = context.close();
        }
    }
}
