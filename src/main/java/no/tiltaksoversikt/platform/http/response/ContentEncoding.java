package no.tiltaksoversikt.platform.http.response;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The encodings of answers, the best first, and which of them a caller gets (RFC 9110 section 12.5.3). */
enum ContentEncoding {
    BROTLI("br"),
    GZIP("gzip");

    static final String NONE = "identity";

    private static final int BROTLI_QUALITY = 4;
    private static final String ANY = "*";
    private static final Pattern WEIGHT = Pattern.compile("q=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");

    private final String token;

    ContentEncoding(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /**
     * Leaves only the encoding that the caller gets in {@code Accept-Encoding}, or no such header: the framework ignores weights
     * of zero, and this is the one place that decides.
     */
    static void settle(HttpHeaders headers) {
        var accepted = headers.getAll(HttpHeaderNames.ACCEPT_ENCODING);
        if (!accepted.isEmpty()) {
            headers.remove(HttpHeaderNames.ACCEPT_ENCODING);
            bestOf(String.join(",", accepted))
                    .ifPresent(best -> headers.set(HttpHeaderNames.ACCEPT_ENCODING, best.token));
        }
    }

    /** The encoding in a header that has been settled. */
    static Optional<ContentEncoding> settled(String accepted) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.token.equals(accepted))
                .findFirst();
    }

    /** The encoding with the highest weight, or empty if the caller prefers none. */
    static Optional<ContentEncoding> bestOf(String accepted) {
        var weights = weights(accepted);
        return Arrays.stream(values())
                .filter(encoding -> encoding == GZIP || Brotli4jLoader.isAvailable())
                .filter(encoding -> encoding.weight(weights).signum() > 0)
                .filter(encoding ->
                        encoding.weight(weights).compareTo(weights.getOrDefault(NONE, BigDecimal.ZERO)) >= 0)
                // The first of equals.
                .reduce((best, next) -> next.weight(weights).compareTo(best.weight(weights)) > 0 ? next : best);
    }

    private BigDecimal weight(Map<String, BigDecimal> weights) {
        return weights.getOrDefault(token, weights.getOrDefault(ANY, BigDecimal.ZERO));
    }

    /** The weights by name; a name whose weight cannot be read is not accepted. */
    private static Map<String, BigDecimal> weights(String accepted) {
        var weights = new HashMap<String, BigDecimal>();
        for (var element : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = element.split(";");
            var weight = parts.length < 2 ? "q=1" : parts[1].strip();
            var isReadable = parts.length <= 2 && WEIGHT.matcher(weight).matches();
            weights.put(
                    parts.length == 0 ? "" : parts[0].strip(),
                    isReadable ? new BigDecimal(weight.substring(2)) : BigDecimal.ZERO);
        }
        return weights;
    }

    byte[] encode(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var encoded = encoder(bytes)) {
            encoded.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("An array takes any number of bytes", impossible);
        }
        return bytes.toByteArray();
    }

    private OutputStream encoder(OutputStream target) throws IOException {
        return switch (this) {
            case BROTLI -> new BrotliOutputStream(target, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            case GZIP -> new GZIPOutputStream(target);
        };
    }
}
