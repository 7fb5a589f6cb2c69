package no.tiltaksoversikt.altinn.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.altinn.client.CallFailed.Passing;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Altinn as we use it. Every method is one call, and fails with a {@link CallFailed}. */
@ApplicationScoped
public class AltinnClient {

    private static final String JSON = "application/json";

    private final AltinnSetup setup;
    private final AltinnHttp http;
    private final AltinnTokens tokens;
    private final ObjectMapper mapper;

    AltinnClient(AltinnSetup setup, AltinnHttp http, AltinnTokens tokens, ObjectMapper mapper) {
        this.setup = setup;
        this.http = http;
        this.tokens = tokens;
        this.mapper = mapper;
    }

    /** One page of instances, and where the next is. */
    public record InstancePage(List<Instance> instances, Optional<URI> next) {}

    public Instance instance(InstanceAddress instance) {
        return Instance.of(json("instance", get(setup.of(instance))));
    }

    /** The form's answers, through the app, which makes JSON of what is stored as XML unless it can't. */
    public byte[] data(InstanceAddress instance, UUID data) {
        var request = get(setup.of(instance, "data", data.toString()))
                .setHeader("Accept", "application/json, application/xml;q=0.5");
        return send("data", request, false).body();
    }

    /** Tells Altinn that we have all that we need. May be said again. */
    public void complete(InstanceAddress instance) {
        send("complete", request(setup.of(instance, "complete"), "POST", BodyPublishers.noBody()), false);
    }

    /** Shows the sender how far we have come. */
    public void substatus(InstanceAddress instance, Substatus substatus) {
        send("substatus", request(setup.of(instance, "substatus"), "PUT", body(substatus)), false);
    }

    /** Instances as storage lists them; a 400 there is a query that took too long. */
    public InstancePage instances(URI page) {
        var json = json("instances", send("instances", get(page), true));
        var instances = new ArrayList<Instance>();
        json.path("instances").forEach(instance -> instances.add(Instance.of(instance)));
        return new InstancePage(instances, setup.next(json.path("next").textValue()));
    }

    /** All subscriptions of ours, as Altinn describes them. */
    public JsonNode subscriptions() {
        return json("subscriptions", get(setup.subscriptions())).path("subscriptions");
    }

    /**
     * Subscribes, or has an equal subscription validated again. Only what has a value is sent: an empty filter matches
     * nothing, without a word.
     */
    public void subscribe(String eventType) {
        var wanted = new LinkedHashMap<String, String>(Map.of(
                "endPoint", setup.endPointWithCode(),
                "sourceFilter", setup.appUrl(),
                "typeFilter", eventType));
        send("subscribe", request(setup.subscriptions(), "POST", body(wanted)), false);
    }

    private static HttpRequest.Builder get(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", JSON);
    }

    private static HttpRequest.Builder request(URI address, String method, BodyPublisher body) {
        return HttpRequest.newBuilder(address)
                .header("Accept", JSON)
                .header("Content-Type", JSON)
                .method(method, body);
    }

    private BodyPublisher body(Object value) {
        try {
            return BodyPublishers.ofByteArray(mapper.writeValueAsBytes(value));
        } catch (IOException impossible) {
            throw new IllegalStateException("Plain data", impossible);
        }
    }

    private JsonNode json(String call, HttpRequest.Builder request) {
        return json(call, send(call, request, false));
    }

    private JsonNode json(String call, HttpResponse<byte[]> response) {
        try {
            return mapper.readTree(response.body());
        } catch (IOException unreadable) {
            throw new Passing(call, response.statusCode(), unreadable);
        }
    }

    /** With a token; a refused one is replaced once, since Altinn may have forgotten it before its time. */
    private HttpResponse<byte[]> send(String call, HttpRequest.Builder request, boolean badRequestPasses) {
        var token = tokens.get();
        var response = http.send(call, with(token, request), badRequestPasses);
        if (response.statusCode() == StatusCode.UNAUTHORIZED) {
            tokens.drop(token);
            response = http.send(call, with(tokens.get(), request), badRequestPasses);
        }
        if (response.statusCode() == StatusCode.NOT_FOUND) {
            throw new CallFailed.Missing(call, StatusCode.NOT_FOUND);
        }
        if (response.statusCode() < StatusCode.OK || response.statusCode() >= StatusCode.MULTIPLE_CHOICES) {
            throw new CallFailed(call, response.statusCode(), null);
        }
        return response;
    }

    private static HttpRequest with(String token, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token).build();
    }
}
