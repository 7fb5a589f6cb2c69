package no.tiltaksoversikt.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import no.tiltaksoversikt.testing.TestIssuer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * A fake of Altinn's API with its documented and known behaviour: tokens of 30 minutes, nulls where its OpenAPI forbids them,
 * and continuation links that must be followed unchanged. Apps and platform have one address. Tests can make calls fail.
 */
final class FakeAltinn implements AutoCloseable {

    static final String ORG = "digdir";
    static final String APP = "digdir/tiltaksoversikt";
    private static final Pattern INSTANCE = Pattern.compile("/digdir/tiltaksoversikt/instances/([0-9]+)/([^/]+)(/.*)?");
    private static final Pattern MULTIPART = Pattern.compile("multipart/form-data; boundary=\"([-a-z0-9]+)\"");
    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([a-z]+)\"\r\nContent-Type: application/json\r\n\r\n(.*)",
            Pattern.DOTALL);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** An instance stored in Altinn. */
    static final class Stored {
        final InstanceAddress address;
        final String orgNumber;
        final UUID data = UUID.randomUUID();
        volatile Instant ended;
        volatile JsonNode dataValues;
        volatile byte[] form;
        volatile String contentType;
        volatile JsonNode substatus;
        volatile boolean confirmed;

        Stored(InstanceAddress address, String orgNumber, Instant ended, byte[] form, String contentType) {
            this.address = address;
            this.orgNumber = orgNumber;
            this.ended = ended;
            this.form = form;
            this.contentType = contentType;
        }
    }

    /** Instead of a status: the instance is made, but the response is lost. */
    static final int LOST_RESPONSE = -1;

    /** A call that fails with a status; 0 means no response until the test is over. */
    private record Failure(String call, int status) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RsaJsonWebKey key = TestIssuer.newKey();
    private final Map<UUID, Stored> instances = new ConcurrentHashMap<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Deque<Failure> failures = new ConcurrentLinkedDeque<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final List<ObjectNode> subscriptions = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastParty = new AtomicInteger(50_000_000);
    private volatile CountDownLatch silence = new CountDownLatch(1);
    private volatile TestIssuer maskinporten;
    volatile Duration tokenLifetime = Duration.ofMinutes(30);

    FakeAltinn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String appUrl() {
        return url() + "/" + APP;
    }

    /** Accepts the tokens of this issuer, and removes all data except the tokens issued here. */
    void reset(TestIssuer issuer) {
        maskinporten = issuer;
        instances.clear();
        unknown.clear();
        failures.clear();
        calls.clear();
        subscriptions.clear();
        silence.countDown();
        silence = new CountDownLatch(1);
        tokenLifetime = Duration.ofMinutes(30);
    }

    /** Submits a form. */
    Stored sendIn(String orgNumber, Instant ended, byte[] form, String contentType) {
        var address = new InstanceAddress(lastParty.incrementAndGet(), UUID.randomUUID());
        var stored = new Stored(address, orgNumber, ended, form, contentType);
        instances.put(address.id(), stored);
        return stored;
    }

    /** The event of a submitted form, in Altinn's format. */
    String event(Stored instance) {
        return event(UUID.randomUUID().toString(), instance, CloudEvent.COMPLETED);
    }

    String event(String id, Stored instance, String type) {
        return JSON.objectNode()
                .put("id", id)
                .put("source", appUrl() + "/instances/" + instance.address)
                .put("specversion", "1.0")
                .put("type", type)
                .put("subject", "/party/" + instance.address.partyId())
                .put("time", instance.ended.toString())
                .put("resource", "urn:altinn:resource:app_digdir_tiltaksoversikt")
                .put("resourceinstance", instance.address.toString())
                .put("alternativesubject", "/org/" + instance.orgNumber)
                .toString();
    }

    /** Makes the next calls of a kind fail with a status; 0 means no response. */
    void fail(String call, int status, int times) {
        for (var i = 0; i < times; i++) {
            failures.add(new Failure(call, status));
        }
    }

    /** Ends all failures. */
    void clearFailures() {
        failures.clear();
    }

    /** The number of calls of a kind. */
    int calls(String call) {
        return calls.getOrDefault(call, new AtomicInteger()).get();
    }

    /** Invalidates all tokens before they expire. */
    void forgetTokens() {
        tokens.clear();
    }

    List<ObjectNode> subscriptions() {
        return subscriptions;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = callOf(exchange.getRequestMethod(), exchange.getRequestURI());
            calls.computeIfAbsent(call, name -> new AtomicInteger()).incrementAndGet();
            var failure = List.copyOf(failures).stream()
                    .filter(it -> it.call().equals(call))
                    .findFirst()
                    .filter(failures::remove);
            if (failure.isPresent()) {
                make(failure.get(), exchange);
            } else if (call.equals("exchange")) {
                exchange(exchange);
            } else if (!tokens.contains(bearer(exchange))) {
                answer(exchange, 401, "", "text/plain");
            } else {
                answer(call, exchange);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(Failure failure, HttpExchange exchange) throws IOException, InterruptedException {
        if (failure.status() == LOST_RESPONSE) {
            store(exchange);
            answer(exchange, 502, "", "text/plain");
        } else if (failure.status() == 0) {
            silence.await();
        } else {
            answer(exchange, failure.status(), "Unable to perform query on instances due to: a timeout", "text/plain");
        }
    }

    private static String callOf(String method, URI address) {
        var path = address.getPath();
        if (path.startsWith("/authentication/")) {
            return "exchange";
        } else if (path.startsWith("/events/")) {
            return method.equals("POST") ? "subscribe" : "subscriptions";
        } else if (path.startsWith("/storage/")) {
            return address.getQuery().contains("created=") ? "made" : "instances";
        } else if (path.equals("/" + APP + "/instances")) {
            return "make";
        }
        var parts = INSTANCE.matcher(path);
        if (!parts.matches()) {
            return "nothing";
        }
        return parts.group(3) == null ? "instance" : parts.group(3).split("/")[1];
    }

    /** The forms that the app's owner has made for an agency. */
    List<Stored> inboxOf(String orgNumber) {
        return instances.values().stream()
                .filter(it -> it.orgNumber.equals(orgNumber) && it.dataValues != null)
                .sorted(Comparator.comparing(it -> it.address.partyId()))
                .toList();
    }

    /** Makes an organisation unknown to Altinn. */
    void removeOrganisation(String orgNumber) {
        unknown.add(orgNumber);
    }

    /** As Altinn's InstancesController: a part named instance with the owner, and a part for each data type. */
    private Stored store(HttpExchange exchange) throws IOException {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var boundary = MULTIPART.matcher(type == null ? "" : type);
        if (!boundary.matches()) {
            return null;
        }
        var parts = new HashMap<String, JsonNode>();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!body.endsWith("\r\n--" + boundary.group(1) + "--\r\n")) {
            return null;
        }
        for (var part : body.split("(?:^|\r\n)--" + boundary.group(1) + "(?:--)?\r\n")) {
            var read = PART.matcher(part);
            if (read.matches()) {
                parts.put(read.group(1), MAPPER.readTree(read.group(2)));
            }
        }
        var owner = parts.getOrDefault("instance", JSON.nullNode())
                .at("/instanceOwner/organisationNumber")
                .asText();
        if (!parts.keySet().equals(Set.of("instance", "model")) || owner.isEmpty() || unknown.contains(owner)) {
            return null;
        }
        var stored =
                sendIn(owner, null, parts.get("model").toString().getBytes(StandardCharsets.UTF_8), "application/json");
        stored.dataValues = parts.get("instance").path("dataValues");
        return stored;
    }

    private void answer(String call, HttpExchange exchange) throws IOException {
        switch (call) {
            case "subscribe" -> subscribe(exchange);
            case "subscriptions" -> list(exchange);
            case "instances" -> query(exchange);
            case "made" -> made(exchange);
            case "make" -> {
                var stored = store(exchange);
                if (stored == null) {
                    answer(exchange, 404, "Cannot lookup party", "text/plain");
                } else {
                    answer(exchange, 201, json(stored).toString(), "application/json; charset=utf-8");
                }
            }
            default -> {
                var parts = INSTANCE.matcher(exchange.getRequestURI().getPath());
                var stored = parts.matches() ? instances.get(UUID.fromString(parts.group(2))) : null;
                if (stored == null) {
                    answer(exchange, 404, "", "text/plain");
                } else {
                    answer(call, stored, exchange);
                }
            }
        }
    }

    private void answer(String call, Stored stored, HttpExchange exchange) throws IOException {
        switch (call) {
            case "data" -> {
                var isData = exchange.getRequestURI().getPath().endsWith("/data/" + stored.data);
                if (isData) {
                    answer(exchange, 200, stored.form, stored.contentType);
                } else {
                    answer(exchange, 404, "", "text/plain");
                }
            }
            case "substatus" -> {
                stored.substatus = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
                answer(exchange, 200, json(stored).toString(), "application/json; charset=utf-8");
            }
            case "complete" -> {
                stored.confirmed = true;
                answer(exchange, 200, json(stored).toString(), "application/json; charset=utf-8");
            }
            default -> answer(exchange, 200, json(stored).toString(), "application/json; charset=utf-8");
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try {
            var claims = new JwtConsumerBuilder()
                    .setVerificationKey(maskinporten.key().getPublicKey())
                    .setExpectedIssuer(maskinporten.issuer())
                    .setSkipDefaultAudienceValidation()
                    .build()
                    .processToClaims(bearer(exchange));
            var exchanged = new JwtClaims();
            exchanged.setIssuer(url() + "/authentication/api/v1/openid/");
            exchanged.setClaim("scope", claims.getClaimValue("scope"));
            exchanged.setClaim("urn:altinn:org", ORG);
            exchanged.setGeneratedJwtId();
            exchanged.setExpirationTime(
                    NumericDate.fromSeconds(Instant.now().plus(tokenLifetime).getEpochSecond()));
            var token = TestIssuer.sign(exchanged, key);
            tokens.add(token);
            answer(exchange, 200, token, "text/plain; charset=utf-8");
        } catch (InvalidJwtException refused) {
            answer(exchange, 401, "", "text/plain");
        }
    }

    private static String bearer(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "" : header.replace("Bearer ", "");
    }

    private void subscribe(HttpExchange exchange) throws IOException {
        var wanted = (ObjectNode) MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        var equal = subscriptions.stream()
                .filter(it -> it.get("endPoint").equals(wanted.get("endPoint")))
                .findFirst();
        var subscription = equal.orElse(wanted);
        if (equal.isEmpty()) {
            subscription
                    .put("id", 18 + subscriptions.size())
                    .put("consumer", "/org/digdir")
                    .put("created", Instant.now().toString())
                    .put("validated", false)
                    .putNull("resourceFilter");
            subscriptions.add(subscription);
        }
        answer(exchange, 201, subscription.toString(), "application/json");
    }

    private void list(HttpExchange exchange) throws IOException {
        var list = JSON.objectNode().put("count", subscriptions.size());
        list.putArray("subscriptions").addAll(subscriptions);
        answer(exchange, 200, list.toString(), "application/json");
    }

    /** A page of twenty. As in Altinn, the token in the link is encoded twice, so that a rebuilt link is invalid. */
    private void query(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var isExpected = query.contains("appId=digdir%2Ftiltaksoversikt")
                && query.contains("process.isComplete=true")
                && query.contains("excludeConfirmedBy=digdir")
                && query.contains("mainVersionInclude=3")
                && query.contains("size=20");
        var token = query.replaceAll("(.*&continuationToken=([0-9]+)%253b1)?.*", "$2");
        if (!isExpected || (query.contains("continuationToken") && token.isEmpty())) {
            answer(exchange, 400, "Unknown query", "text/plain");
            return;
        }
        var from = token.isEmpty() ? 0 : Integer.parseInt(token);
        var open = new ArrayList<>(instances.values());
        open.removeIf(it -> it.confirmed || (it.ended == null && it.dataValues != null));
        open.sort(Comparator.comparing(it -> it.address.partyId()));
        var page = JSON.objectNode();
        var found = page.put("count", open.size()).putArray("instances");
        open.stream().filter(it -> it.address.partyId() > from).limit(20).forEach(it -> found.add(json(it)));
        page.putNull("next");
        if (found.size() == 20) {
            var last = found.get(19).path("instanceOwner").path("partyId").asText();
            page.put(
                    "next",
                    url() + "/storage/api/v1/instances?" + query.replaceAll("&continuationToken=.*", "")
                            + "&continuationToken=" + URLEncoder.encode(last + "%3b1", StandardCharsets.UTF_8));
        }
        answer(exchange, 200, page.toString(), "application/json; charset=utf-8");
    }

    /** All instances of an agency, including those that are not submitted. */
    private void made(HttpExchange exchange) throws IOException {
        var owner = exchange.getRequestHeaders().getFirst("X-Ai-InstanceOwnerIdentifier");
        var page = JSON.objectNode();
        var found = page.putArray("instances");
        instances.values().stream()
                .filter(it -> ("Organisation:" + it.orgNumber).equals(owner))
                .forEach(it -> found.add(json(it)));
        page.putNull("next");
        answer(exchange, 200, page.toString(), "application/json; charset=utf-8");
    }

    private ObjectNode json(Stored stored) {
        var json = JSON.objectNode()
                .put("id", stored.address.toString())
                .put("appId", APP)
                .put("org", ORG);
        json.putObject("instanceOwner")
                .put("partyId", String.valueOf(stored.address.partyId()))
                .putNull("personNumber")
                .put("organisationNumber", stored.orgNumber)
                .putNull("username");
        json.putNull("dueBefore");
        json.set("dataValues", stored.dataValues == null ? JSON.nullNode() : stored.dataValues);
        var process = json.putObject("process").putNull("currentTask").put("endEvent", "EndEvent_1");
        process.put("ended", stored.ended == null ? null : stored.ended.toString());
        var status = json.putObject("status").put("isArchived", true).put("readStatus", 1);
        status.set("substatus", stored.substatus == null ? JSON.nullNode() : stored.substatus);
        if (stored.confirmed) {
            json.putArray("completeConfirmations").addObject().put("stakeholderId", ORG);
        } else {
            json.putNull("completeConfirmations");
        }
        var data = json.putArray("data");
        data.addObject()
                .put("id", UUID.randomUUID().toString())
                .put("dataType", "ref-data-as-pdf")
                .put("contentType", "application/pdf")
                .put("fileScanResult", "NotApplicable");
        data.addObject()
                .put("id", stored.data.toString())
                .put("dataType", "model")
                .put("contentType", "application/xml")
                .putNull("deleteStatus")
                .putNull("contentHash")
                .put("fileScanResult", "NotApplicable");
        return json;
    }

    private static void answer(HttpExchange exchange, int status, String body, String type) throws IOException {
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8), type);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, String type) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
