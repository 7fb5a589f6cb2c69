package no.tiltaksoversikt.altinn.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.tiltaksoversikt.altinn.client.CallFailed.Transient;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jdbi.v3.core.mapper.PropagateNull;

/** The calls to Altinn. Every method throws a {@link CallFailed} if its call fails. */
@ApplicationScoped
public class AltinnClient {

    /** The status text that Altinn shows to the sender of a form. */
    public record Substatus(@PropagateNull String label, String description) {}

    private static final String JSON = "application/json";
    /** The name of the instance's data value with the job's id. Altinn does not show data values to users. */
    private static final String JOB_ID = "tiltaksoversiktPrefill";

    private final AltinnSetup setup;
    private final AltinnAddresses addresses;
    private final AltinnHttp http;
    private final AltinnTokens tokens;
    private final ObjectMapper mapper;

    AltinnClient(
            AltinnSetup setup, AltinnAddresses addresses, AltinnHttp http, AltinnTokens tokens, ObjectMapper mapper) {
        this.setup = setup;
        this.addresses = addresses;
        this.http = http;
        this.tokens = tokens;
        this.mapper = mapper;
    }

    /** One page of instances, and the link to the next. */
    public record InstancePage(List<Instance> instances, Optional<URI> next) {}

    public Instance instance(InstanceAddress instance) {
        return Instance.of(json("instance", get(addresses.of(instance))));
    }

    /** The form data. The app converts the stored XML to JSON if it can; otherwise it sends XML. */
    public byte[] data(InstanceAddress instance, UUID data) {
        var request = get(addresses.of(instance, "data", data.toString()))
                .setHeader("Accept", "application/json, application/xml;q=0.5");
        return send("data", request, false).body();
    }

    /** Confirms that the form is received. Idempotent. */
    public void complete(InstanceAddress instance) {
        send("complete", request(addresses.of(instance, "complete"), "POST", BodyPublishers.noBody()), false);
    }

    /** Sets the substatus, which Altinn shows to the sender. Idempotent. */
    public void substatus(InstanceAddress instance, Substatus substatus) {
        send("substatus", request(addresses.of(instance, "substatus"), "PUT", body(substatus)), false);
    }

    /** The first page of completed instances that are not confirmed. */
    public InstancePage unconfirmed() {
        return instances(addresses.unconfirmed());
    }

    /** A page of instances from Altinn's storage, which answers 400 when a query times out. */
    public InstancePage instances(URI page) {
        var json = json("instances", send("instances", get(page), true));
        var instances = new ArrayList<Instance>();
        json.path("instances").forEach(instance -> instances.add(Instance.of(instance)));
        return new InstancePage(instances, addresses.next(json.path("next").textValue()));
    }

    /**
     * Makes an instance of the app with a prefilled form, which its owner finds in Altinn's inbox. Not retried, because another
     * call would make another instance.
     *
     * @param job the job's id, by which {@link #findMade} finds the instance if the response is lost
     */
    public InstanceAddress make(String orgNumber, UUID job, String dataType, ObjectNode form) {
        var instance = mapper.createObjectNode();
        instance.putObject("instanceOwner").put("organisationNumber", orgNumber);
        instance.putObject("dataValues").put(JOB_ID, job.toString());
        var boundary = UUID.randomUUID().toString();
        var body = part(boundary, "instance", instance) + part(boundary, dataType, form) + "--" + boundary + "--\r\n";
        var request = HttpRequest.newBuilder(addresses.instances())
                .header("Accept", JSON)
                .header("Content-Type", "multipart/form-data; boundary=\"" + boundary + '"')
                .POST(BodyPublishers.ofString(body));
        return address(json("make", authorised(request, http::make, "make")));
    }

    /** Without a readable address the job is postponed, and the next attempt looks for the instance. */
    private static InstanceAddress address(JsonNode instance) {
        return Optional.ofNullable(Instance.of(instance).address())
                .orElseThrow(() -> new CallFailed("made-without-address"));
    }

    private static String part(String boundary, String name, JsonNode json) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: application/json\r\n\r\n" + json + "\r\n";
    }

    /** The instance that was made for a job since a time. */
    public Optional<InstanceAddress> findMade(String orgNumber, UUID job, Instant since) {
        var next = Optional.of(addresses.madeSince(since));
        var seen = new HashSet<URI>();
        while (next.isPresent() && seen.add(next.get())) {
            var request = get(next.get()).header("X-Ai-InstanceOwnerIdentifier", "Organisation:" + orgNumber);
            var page = json("made", send("made", request, true));
            for (var instance : page.path("instances")) {
                if (instance.path("dataValues").path(JOB_ID).asText().equals(job.toString())) {
                    return Optional.of(address(instance));
                }
            }
            next = addresses.next(page.path("next").textValue());
        }
        return Optional.empty();
    }

    /** All subscriptions of the org, as Altinn returns them. */
    public JsonNode subscriptions() {
        return json("subscriptions", get(addresses.subscriptions())).path("subscriptions");
    }

    /**
     * Subscribes, or has an equal subscription validated again. Members without a value are left out, because an empty filter
     * matches nothing and gives no error.
     */
    public void subscribe(String eventType) {
        var wanted = Map.of(
                "endPoint", setup.endPointWithCode(),
                "sourceFilter", setup.appUrl(),
                "typeFilter", eventType);
        send("subscribe", request(addresses.subscriptions(), "POST", body(wanted)), false);
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
            throw new Transient(call, response.statusCode(), unreadable);
        }
    }

    private HttpResponse<byte[]> send(String call, HttpRequest.Builder request, boolean isBadRequestTransient) {
        return authorised(request, with -> http.send(call, with, isBadRequestTransient), call);
    }

    /** Adds a token. After a 401 it is replaced once, because Altinn may reject a token before it expires. */
    private HttpResponse<byte[]> authorised(
            HttpRequest.Builder request, Function<HttpRequest, HttpResponse<byte[]>> sender, String call) {
        var token = tokens.get();
        var response = sender.apply(with(token, request));
        if (response.statusCode() == StatusCode.UNAUTHORIZED) {
            tokens.drop(token);
            response = sender.apply(with(tokens.get(), request));
        }
        if (response.statusCode() == StatusCode.NOT_FOUND) {
            throw new CallFailed.NotFound(call, StatusCode.NOT_FOUND);
        }
        if (response.statusCode() > StatusCode.UNAUTHORIZED || response.statusCode() == StatusCode.BAD_REQUEST) {
            throw new CallFailed.Refused(call, response.statusCode());
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
