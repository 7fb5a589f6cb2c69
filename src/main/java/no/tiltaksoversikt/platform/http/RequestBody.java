package no.tiltaksoversikt.platform.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** A request's body in memory, until the request is answered or its caller has left. */
public final class RequestBody {

    private static final String KEY = "request-body";

    /** Grows without moving what it has: large arrays are hard to place in a small heap. */
    private final ByteBuf content = Unpooled.compositeBuffer(Integer.MAX_VALUE);

    private boolean isFree;

    /** The body of a request; an empty one if none was sent. */
    public static RequestBody of(RoutingContext context) {
        RequestBody body = context.get(KEY);
        return body == null ? new RequestBody() : body;
    }

    /** Makes it the request's body. */
    public void attachTo(RoutingContext context) {
        context.put(KEY, this);
    }

    public void append(Buffer part) {
        content.writeBytes(part.getBytes());
    }

    /** Its size in bytes. */
    public int size() {
        return content.readableBytes();
    }

    /** A copy; a problem 400 if the caller has left. */
    byte[] bytes() {
        try {
            content.retain();
        } catch (IllegalReferenceCountException callerHasLeft) {
            throw new Problem(ProblemType.BAD_REQUEST, callerHasLeft);
        }
        try {
            return ByteBufUtil.getBytes(content);
        } finally {
            content.release();
        }
    }

    /** Frees its memory, once a copy that is being made is complete; returns its size, or zero the second time. */
    public int free() {
        if (isFree) {
            return 0;
        }
        isFree = true;
        content.release();
        return size();
    }
}
