package no.tiltaksoversikt.platform.http.response;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Gives compressed answers a separate entity tag (RFC 9110 section 8.8.3.3): a strong tag identifies bytes, and {@code "x"}
 * compressed by gzip becomes {@code "x-gzip"}. The ending is removed from the tags that callers send back, so no other class
 * knows of it. {@code If-Range} keeps the ending: a part of the file can't continue a compressed answer, so the caller gets the
 * whole file. Digest and ranges refer to the uncompressed bytes and are removed. The encoding is chosen here too, before the
 * framework reads the request.
 */
public final class EncodedTags extends ChannelDuplexHandler {

    private static final Pattern ENDING = Pattern.compile("-(?:gzip|br)\"");

    /** The tags that the caller knows, in the order of the requests; empty where it names none. */
    private final Deque<String> known = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            var tags = request.headers().get(HttpHeaderNames.IF_NONE_MATCH);
            known.add(tags == null ? "" : tags);
            withoutEndings(request.headers(), HttpHeaderNames.IF_NONE_MATCH);
            withoutEndings(request.headers(), HttpHeaderNames.IF_MATCH);
            ContentEncoding.settle(request.headers());
        }
        context.fireChannelRead(message);
    }

    private static void withoutEndings(HttpHeaders headers, CharSequence name) {
        var tags = headers.get(name);
        if (tags != null && ENDING.matcher(tags).find()) {
            headers.set(
                    name,
                    ENDING.matcher(String.join(", ", headers.getAll(name))).replaceAll("\""));
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            var tags = known.poll();
            mark(response, tags == null ? "" : tags);
        }
        var unused = context.write(message, promise);
    }

    private static void mark(HttpResponse response, String known) {
        var headers = response.headers();
        var tag = headers.get(HttpHeaderNames.ETAG);
        if (tag != null && !known.isEmpty() && response.status().equals(HttpResponseStatus.NOT_MODIFIED)) {
            Arrays.stream(ContentEncoding.values())
                    .map(encoding -> withEnding(tag, encoding.token()))
                    .filter(known::contains)
                    .findFirst()
                    .ifPresent(sent -> headers.set(HttpHeaderNames.ETAG, sent));
        }
        var encoding = headers.get(HttpHeaderNames.CONTENT_ENCODING);
        if (encoding == null) {
            return;
        }
        if (encoding.equals(ContentEncoding.NONE)) {
            // The instruction not to compress, which the server does not remove from answers without a body.
            headers.remove(HttpHeaderNames.CONTENT_ENCODING);
            return;
        }
        if (tag != null && tag.endsWith("\"")) {
            headers.set(HttpHeaderNames.ETAG, withEnding(tag, encoding));
        }
        if (headers.getAll(HttpHeaderNames.VARY).stream().noneMatch(names -> names.contains("Accept-Encoding"))) {
            headers.add(HttpHeaderNames.VARY, "Accept-Encoding");
        }
        headers.remove("Repr-Digest");
        headers.remove(HttpHeaderNames.ACCEPT_RANGES);
    }

    private static String withEnding(String tag, String encoding) {
        return tag.substring(0, tag.length() - 1) + "-" + encoding + "\"";
    }
}
