package no.tiltaksoversikt.list;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.tiltaksoversikt.list.sheet.ListLimits;
import no.tiltaksoversikt.platform.http.JsonPlace;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/**
 * An upload: the file alone, or a form with the file and a mapping.
 *
 * @param charset named by the file's media type; null if none is
 * @param mapping JSON; null if there is none
 */
// Uploads are never compared.
@SuppressWarnings("ArrayRecordComponent")
record ListUpload(byte[] file, String charset, byte[] mapping) {

    private static final int MOST_PARTS = 10;
    private static final int KIBIBYTE = 1024;

    static ListUpload of(MediaType type, String contentType, byte[] body) {
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return new ListUpload(body, charset, null);
        }
        if (type.getParameters().getOrDefault("boundary", "").isBlank()) {
            throw invalid("", "no-form", null);
        }
        var request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        try {
            var decoder = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(false),
                    request,
                    StandardCharsets.UTF_8,
                    MOST_PARTS,
                    ListLimits.MEBIBYTES * KIBIBYTE * KIBIBYTE);
            try {
                return form(decoder);
            } finally {
                decoder.destroy();
            }
        } catch (DecoderException | IllegalArgumentException | IndexOutOfBoundsException | IOException malformed) {
            throw invalid("", "no-form", malformed);
        }
    }

    private static ListUpload form(HttpPostMultipartRequestDecoder decoder) throws IOException {
        byte[] file = null;
        String charset = null;
        byte[] mapping = null;
        for (var part : decoder.getBodyHttpDatas()) {
            if (part.getName().equals("file") && file != null) {
                throw invalid("/file", "one-file", null);
            } else if (part.getName().equals("file") && part instanceof HttpData content) {
                file = content.get();
                charset = part instanceof FileUpload upload ? charsetOf(upload.getContentType()) : null;
            } else if (part.getName().equals("mapping") && part instanceof HttpData content) {
                mapping = content.get();
            } else {
                throw new Problem(ProblemType.UNKNOWN_FIELD)
                        .with("names", JsonPlace.shown(part.getName()))
                        .withFaults(
                                List.of(new Fault(JsonPlace.step(part.getName()), ProblemType.UNKNOWN_FIELD.title())));
            }
        }
        if (file == null) {
            throw invalid("/file", "no-file", null);
        }
        return new ListUpload(file, charset, mapping);
    }

    private static String charsetOf(String contentType) {
        try {
            return contentType == null
                    ? null
                    : MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Problem invalid(String pointer, String why, Throwable cause) {
        var fault = new Fault(pointer, Text.of("list", "upload." + why));
        return new Problem(ProblemType.INVALID_BODY, cause).withFaults(List.of(fault));
    }
}
