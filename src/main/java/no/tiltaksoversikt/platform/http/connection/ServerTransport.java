package no.tiltaksoversikt.platform.http.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.tiltaksoversikt.platform.http.response.EncodedTags;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Adds our handlers to each connection of the HTTP server. Requests that are refused before they reach the router can only be
 * answered on the connection, and the transport is the only extension point of Vert.x there. Vert.x finds this class by
 * {@code META-INF/services}.
 */
public final class ServerTransport extends JDKTransport implements VertxServiceProvider {

    private static final String TLS = "ssl";
    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";

    private final AtomicLong waiting = new AtomicLong();

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        var deadline = ConfigProvider.getConfig().getValue("tiltak.http.header-timeout", Duration.class);
        var answers = LargeAnswers.Limits.of(ConfigProvider.getConfig());
        var framework = bootstrap.config().childHandler();
        bootstrap.childHandler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(framework);
                if (channel.pipeline().get(TLS) == null) {
                    addHandlers(channel, deadline, answers);
                } else {
                    channel.pipeline().addAfter(TLS, "handlersAfterHandshake", afterHandshake(deadline, answers));
                }
            }
        });
    }

    /** With TLS, the framework adds its HTTP handlers after the handshake; ours are added right after them. */
    private ChannelInboundHandler afterHandshake(Duration deadline, LargeAnswers.Limits answers) {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void userEventTriggered(ChannelHandlerContext context, Object event) {
                context.fireUserEventTriggered(event);
                if (event instanceof SslHandshakeCompletionEvent) {
                    addHandlers(context.channel(), deadline, answers);
                    context.pipeline().remove(this);
                }
            }
        };
    }

    private void addHandlers(Channel channel, Duration deadline, LargeAnswers.Limits answers) {
        var pipeline = channel.pipeline();
        if (pipeline.get(DECODER) == null) {
            // Not a server of HTTP/1.1.
            return;
        }
        var headers = new HeaderDeadline(deadline);
        pipeline.addFirst("slowReaders", new SlowReaders(answers.timeout()));
        pipeline.addBefore(DECODER, "pieces", new ChunkedWriteHandler());
        pipeline.addBefore(DECODER, "largeAnswers", new LargeAnswers(waiting, answers));
        pipeline.addBefore(DECODER, "headerDeadline", headers);
        pipeline.addAfter(ENCODER, "encodedTags", new EncodedTags());
        pipeline.addAfter(ENCODER, "strictFraming", new StrictFraming());
        pipeline.addAfter(ENCODER, "emptyRefusals", new EmptyRefusals());
        pipeline.addAfter(ENCODER, "addressRepair", new AddressRepair());
        pipeline.addAfter(ENCODER, "pipelinedRequests", new PipelinedRequests());
        pipeline.addAfter(ENCODER, "headersRead", headers.whenRead());
    }
}
