package no.tiltaksoversikt.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Maskinporten's metadata (RFC 8414). */
@ApplicationScoped
public class IssuerMetadata {

    private static final Logger LOG = Logger.getLogger(IssuerMetadata.class);
    private static final String WELL_KNOWN = "/.well-known/oauth-authorization-server";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final MaskinportenConfig config;
    private final ObjectMapper mapper;
    private final Map<String, URI> addresses = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    IssuerMetadata(MaskinportenConfig config, ObjectMapper mapper) {
        this.config = config;
        this.mapper = mapper;
    }

    /** The issuer exactly as in tokens. */
    public String issuer() {
        return config.issuer();
    }

    /** An address in the metadata, such as {@code token_endpoint}. */
    public URI address(String member) throws IOException {
        var known = addresses.get(member);
        if (known != null) {
            return known;
        }
        for (var candidate : metadataAddresses(URI.create(config.issuer()))) {
            var found = get(candidate);
            if (found.isPresent()) {
                var metadata = mapper.readTree(found.get());
                requireIssuer(metadata, candidate);
                var address = URI.create(metadata.path(member).asText());
                LOG.infof("The %s of the issuer %s is %s", member, config.issuer(), address);
                addresses.put(member, address);
                return address;
            }
        }
        throw new IOException("No RFC 8414 metadata for the issuer " + config.issuer());
    }

    /** The document at an address in the metadata. */
    String document(String member) throws IOException {
        var address = address(member);
        var found = get(address).orElseThrow(() -> new IOException("Nothing at " + address));
        return new String(found, StandardCharsets.UTF_8);
    }

    private void requireIssuer(JsonNode metadata, URI from) throws IOException {
        if (!config.issuer().equals(metadata.path("issuer").asText())) {
            throw new IOException("The metadata at " + from + " is for another issuer");
        }
    }

    /** RFC 8414 section 3 puts the well-known part before the issuer's path; many servers put it after. */
    private static List<URI> metadataAddresses(URI issuer) {
        var path = issuer.getPath().replaceAll("/+$", "");
        var behind = issuer.resolve(path + WELL_KNOWN);
        return path.isEmpty() ? List.of(behind) : List.of(behind, issuer.resolve(WELL_KNOWN + path));
    }

    /** The body of a 200. The time-out covers the whole body, since a request's own ends with the headers. */
    private Optional<byte[]> get(URI from) throws IOException {
        var request = HttpRequest.newBuilder(from).build();
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            var response = answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == StatusCode.OK ? Optional.of(response.body()) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while fetching " + from, interrupted);
        } catch (ExecutionException | TimeoutException unreachable) {
            answer.cancel(true);
            throw new IOException("No answer from " + from, unreachable);
        }
    }
}
