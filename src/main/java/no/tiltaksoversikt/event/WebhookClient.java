package no.tiltaksoversikt.event;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import no.tiltaksoversikt.platform.http.JsonAnswer;

/**
 * Sends an event to a subscriber, signed according to Standard Webhooks. It holds no thread while the subscriber works,
 * follows no redirect, and reads only the status.
 */
@ApplicationScoped
class WebhookClient {

    static final String SECRET_PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    private final WebhookAddress addresses;
    private final JsonAnswer json;
    private final Clock clock;
    private final int timeout;
    private final HttpClient http;

    WebhookClient(Vertx vertx, EventConfig config, WebhookAddress addresses, JsonAnswer json, Clock clock) {
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
        this.timeout = (int) config.timeout().toMillis();
        // With the default of five connections to a host, one slow endpoint would block all others of the same
        // supplier.
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(timeout)
                .setMaxPoolSize(DeliveryJob.MOST_AT_ONCE));
    }

    /** Why the delivery failed; empty if the subscriber accepted the event. */
    CompletionStage<Optional<String>> send(EventSubscription subscription, EventView event) {
        try {
            var url = addresses.parse(subscription.url());
            var address = url.isEmpty() ? Optional.<InetAddress>empty() : addresses.resolve(url.get());
            return address.isEmpty()
                    ? failed("The address may not be called")
                    : send(url.get(), address.get(), subscription, event);
        } catch (UnknownHostException unknown) {
            return failed("The host is not known");
        }
    }

    private static CompletionStage<Optional<String>> failed(String why) {
        return CompletableFuture.completedFuture(Optional.of(why));
    }

    private CompletionStage<Optional<String>> send(
            URI url, InetAddress address, EventSubscription subscription, EventView event) {
        var isSecure = url.getScheme().equalsIgnoreCase("https");
        var port = url.getPort() > 0 ? url.getPort() : isSecure ? 443 : 80;
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(isSecure)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(timeout);
        var body = json.of(event);
        var seconds = clock.instant().getEpochSecond();
        options.putHeader("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("User-Agent", "Tiltaksoversikt")
                .putHeader("webhook-id", event.id().toString())
                .putHeader("webhook-timestamp", String.valueOf(seconds))
                .putHeader(
                        "webhook-signature",
                        sign(subscription.secret(), event.id().toString(), seconds, body));
        return http.request(options)
                .compose(request -> request.send(Buffer.buffer(body)).map(response -> {
                    request.connection().close();
                    var status = response.statusCode();
                    return status >= 200 && status < 300
                            ? Optional.<String>empty()
                            : Optional.of("Answered with status " + status);
                }))
                .otherwise(failure -> Optional.of(why(failure)))
                .toCompletionStage();
    }

    private static String why(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "No answer in time";
        } else if (failure instanceof SSLException) {
            return "The certificate or the TLS connection is not valid";
        } else if (failure instanceof ConnectException) {
            return "No connection";
        } else if (failure instanceof HttpClosedException) {
            return "The connection was closed without an answer";
        }
        return "The answer is not HTTP";
    }

    /** The header {@code webhook-signature}. */
    static String sign(String secret, String id, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), ALGORITHM));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
