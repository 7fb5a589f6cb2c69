package no.tiltaksoversikt.platform.http.connection;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.regex.Pattern;

/**
 * Refuses requests that a proxy in front may read otherwise than the server library does (RFC 9112): with several hosts or an
 * unreadable one, of another version of HTTP, or with a transfer coding other than {@code chunked}. The library is lenient with
 * chunks and with a {@code Content-Length} beside them, so a connection carries no further request after a chunked body.
 */
final class StrictFraming extends ChannelInboundHandlerAdapter {

    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{0,5})?");

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            check(request);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuse(context);
            return;
        }
        context.fireChannelRead(message);
    }

    private static void check(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return;
        }
        var codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!isPlain(request)
                || codings.size() > 1
                || codings.stream().anyMatch(coding -> !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(coding))) {
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("ambiguous")));
        } else if (!codings.isEmpty()) {
            request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
    }

    private static boolean isPlain(HttpRequest request) {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                ? hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches()
                : request.protocolVersion().equals(HttpVersion.HTTP_1_0)
                        && hosts.stream().allMatch(HOST.asMatchPredicate());
    }

    /** A body that breaks off in an unreadable chunk; the library would close the connection without an answer. */
    private static void refuse(ChannelHandlerContext context) {
        var refusal = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
        refusal.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
    }
}
