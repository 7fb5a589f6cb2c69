package no.tiltaksoversikt.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests as bytes, also such as no client sends; each on a connection of its own. */
public final class RawConnection {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private RawConnection() {}

    /** An answer: its status, its headers by name in lower case, and its body as bytes in Latin-1. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    public static Answer send(byte[] request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(request);
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    /** Sends a GET with these lines of headers. */
    public static Answer get(String target, String... headers) throws IOException {
        return send(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + String.join(
                                "",
                                java.util.Arrays.stream(headers)
                                        .map(line -> line + "\r\n")
                                        .toList()) + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Answer parse(String answer) {
        if (answer.startsWith("HTTP/1.1 100")) {
            return parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), answer);
        }
        var lines = answer.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, answer.substring(end + 4));
    }
}
