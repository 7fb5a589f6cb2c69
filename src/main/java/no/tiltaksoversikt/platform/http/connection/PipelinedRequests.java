package no.tiltaksoversikt.platform.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets a connection's next request in when the answer before it has gone out. A client that sends many requests and reads no
 * answer would have all of them made. Meanwhile, nothing more is read from the connection.
 */
final class PipelinedRequests extends ChannelDuplexHandler {

    private final Deque<Object> waiting = new ArrayDeque<>();
    private boolean isUnanswered;
    private boolean isInformational;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!waiting.isEmpty() || (isUnanswered && message instanceof HttpRequest)) {
            waiting.add(message);
            context.channel().config().setAutoRead(false);
        } else {
            pass(context, message);
        }
    }

    private void pass(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            isUnanswered = true;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            isInformational = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        var sent = promise;
        if (message instanceof LastHttpContent && !isInformational) {
            sent = promise.unvoid();
            sent.addListener(ignored -> answered(context));
        }
        var unused = context.write(message, sent);
    }

    private void answered(ChannelHandlerContext context) {
        isUnanswered = false;
        if (!waiting.isEmpty()) {
            // Not at once: answers that are sent at once would nest as deep as there are requests.
            context.executor().execute(() -> next(context));
        }
    }

    private void next(ChannelHandlerContext context) {
        while (context.channel().isActive()
                && !waiting.isEmpty()
                && !(isUnanswered && waiting.peek() instanceof HttpRequest)) {
            var message = waiting.poll();
            if (waiting.isEmpty()) {
                context.channel().config().setAutoRead(true);
            }
            pass(context, message);
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
