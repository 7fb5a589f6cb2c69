package no.tiltaksoversikt.platform.http.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import no.tiltaksoversikt.platform.http.RequestId;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Adds a problem to refusals that the framework sends without a body: of unreadable requests, of addresses and headers that
 * are too long, and while the service stops. Such a refusal passes no route, so this class also sets its request id and its
 * CORS header.
 */
final class EmptyRefusals extends ChannelDuplexHandler {

    private final Deque<Request> unanswered = new ArrayDeque<>();

    private record Request(boolean isHead, Language language, String id) {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            unanswered.add(new Request(
                    request.method().equals(HttpMethod.HEAD),
                    Language.preferredIn(request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE)),
                    request.headers().get(RequestId.HEADER)));
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            var request = unanswered.poll();
            if (request != null && !request.isHead() && isEmptyRefusal(response)) {
                var refusal = withBody(response, request);
                var written = context.write(refusal, promise.unvoid());
                if (refusal.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)) {
                    written.addListener(ChannelFutureListener.CLOSE);
                }
                ReferenceCountUtil.release(message);
                return;
            }
        }
        var unused = context.write(message, promise);
    }

    private static boolean isEmptyRefusal(HttpResponse response) {
        return response.status().code() >= StatusCode.BAD_REQUEST
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE)
                && response instanceof LastHttpContent content
                && !content.content().isReadable();
    }

    private static HttpResponse withBody(HttpResponse empty, Request request) {
        var id = empty.headers().contains(RequestId.HEADER)
                ? empty.headers().get(RequestId.HEADER)
                : RequestId.orNew(request.id());
        var body = ProblemResponses.bodyOf(new Problem(typeOf(empty.status().code())), request.language(), id);
        var content = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
        var response = new DefaultFullHttpResponse(empty.protocolVersion(), empty.status(), content);
        response.headers()
                .set(empty.headers())
                .set(RequestId.HEADER, id)
                .set(HttpHeaderNames.CONTENT_TYPE, ProblemResponses.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, request.language().tag())
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .set("X-Content-Type-Options", "nosniff")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
        if (response.status().code() == ProblemType.STOPPING.status()) {
            // The client's next connection may reach another instance; on this one its next request would be cut off.
            response.headers()
                    .set(HttpHeaderNames.RETRY_AFTER, "5")
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return response;
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case StatusCode.NOT_FOUND -> ProblemType.NOT_FOUND;
            case StatusCode.METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
            case StatusCode.REQUEST_TIMEOUT -> ProblemType.BODY_TOO_SLOW;
            case StatusCode.URI_TOO_LONG -> ProblemType.ADDRESS_TOO_LONG;
            case StatusCode.REQUEST_HEADER_FIELDS_TOO_LARGE -> ProblemType.HEADERS_TOO_LARGE;
            case StatusCode.SERVICE_UNAVAILABLE -> ProblemType.STOPPING;
            default -> status < StatusCode.INTERNAL_SERVER_ERROR ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    }
}
