import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * Issues tokens like Maskinporten's, for the benchmark only: {@code java Issuer.java PORT ORGANISATIONS TOKENS}. Reads
 * organisation numbers, writes a line "organisation token" for each, and serves RFC 8414 metadata and its key until it is
 * ended.
 */
final class Issuer {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "bench";
    private static final String DIRECTORATE = "991825827";

    private Issuer() {}

    public static void main(String... args) throws IOException, GeneralSecurityException {
        var port = Integer.parseInt(args[0]);
        var issuer = "http://127.0.0.1:" + port + "/";
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        serve(
                server,
                "/.well-known/oauth-authorization-server",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "jwks\"}");
        serve(server, "/jwks", jwks(keys));
        server.start();
        var tokens = new StringBuilder();
        for (var organisation : Files.readAllLines(Path.of(args[1]))) {
            tokens.append(organisation)
                    .append(' ')
                    .append(token(issuer, organisation, "digdir:tiltak.write digdir:tiltak.read", keys.getPrivate()))
                    .append('\n');
        }
        tokens.append(DIRECTORATE)
                .append(' ')
                .append(token(issuer, DIRECTORATE, "digdir:tiltak.admin", keys.getPrivate()))
                .append('\n');
        // Moved into place when it is whole, since the script waits for the file.
        var unfinished = Path.of(args[2] + ".part");
        Files.writeString(unfinished, tokens);
        Files.move(unfinished, Path.of(args[2]));
    }

    private static String token(String issuer, String organisation, String scope, PrivateKey key)
            throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var header = "{\"kid\":\"" + KEY_ID + "\",\"alg\":\"RS256\"}";
        var claims = "{\"iss\":\"" + issuer + "\",\"aud\":\"unspecified\",\"client_id\":\"bench\",\"scope\":\"" + scope
                + "\",\"client_amr\":\"private_key_jwt\",\"token_type\":\"Bearer\",\"iat\":" + now + ",\"exp\":"
                + (now + 24 * 3600) + ",\"jti\":\"" + organisation + "\",\"consumer\":{\"authority\":"
                + "\"iso6523-actorid-upis\",\"ID\":\"0192:" + organisation + "\"}}";
        var signed = base64(header) + "." + base64(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String jwks(KeyPair keys) {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"" + KEY_ID + "\",\"n\":\""
                + BASE64.encodeToString(unsigned(key.getModulus().toByteArray())) + "\",\"e\":\""
                + BASE64.encodeToString(unsigned(key.getPublicExponent().toByteArray())) + "\"}]}";
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void serve(HttpServer server, String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
