package no.tiltaksoversikt.platform.http.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.IpNetworks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that a request is counted for. Behind a trusted proxy it is the last forwarded address that is not itself a trusted
 * proxy. The framework takes the first one, which callers choose where a proxy appends to the header.
 */
@ApplicationScoped
class CallerAddress {

    private static final int IPV6_LENGTH = 16;
    /** One customer has a whole /64 network, and could count as any address of it. */
    private static final int NETWORK_LENGTH = 8;

    private static final String FOR = "for=";

    private final boolean readsForwarded;
    private final IpNetworks trusted;

    CallerAddress(
            @ConfigProperty(name = "quarkus.http.proxy.allow-forwarded", defaultValue = "false") boolean readsForwarded,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trustedProxies) {
        this.readsForwarded = readsForwarded;
        // Proxies named by host are known to the framework only.
        this.trusted = new IpNetworks(trustedProxies.orElse(List.of()));
    }

    String of(RoutingContext context) {
        var request = context.request();
        var remote = request.remoteAddress();
        if (remote == null) {
            return "unknown";
        }
        var address = remote.hostAddress() == null ? remote.host() : remote.hostAddress();
        var isForwarded = !remote.equals(request.connection().remoteAddress());
        return network(isForwarded ? lastForwarded(request, address) : address);
    }

    private String lastForwarded(HttpServerRequest request, String first) {
        var header = readsForwarded && request.headers().contains("Forwarded") ? "Forwarded" : "X-Forwarded-For";
        return of(String.join(",", request.headers().getAll(header)), first);
    }

    /** The last address of the header that is no trusted proxy, or else the first one. */
    String of(String header, String first) {
        var nodes = header.split(",");
        for (var i = nodes.length - 1; i >= 0; i--) {
            var address = address(nodes[i]);
            if (!isTrusted(address)) {
                return address;
            }
        }
        return first;
    }

    /** The address of a bare node, or of the {@code for} of RFC 7239, section 4; without quotes, brackets and port. */
    private static String address(String element) {
        var node = Arrays.stream(element.split(";"))
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, FOR, 0, FOR.length()))
                .map(part -> part.substring(FOR.length()))
                .findFirst()
                .orElse(element.strip())
                .replace("\"", "");
        var end = node.indexOf(']');
        if (node.startsWith("[") && end > 0) {
            return node.substring(1, end);
        }
        var colon = node.indexOf(':');
        return colon >= 0 && colon == node.lastIndexOf(':') ? node.substring(0, colon) : node;
    }

    private boolean isTrusted(String address) {
        var parsed = NetUtil.createInetAddressFromIpAddressString(address);
        return parsed != null && trusted.contain(parsed);
    }

    static String network(String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == IPV6_LENGTH
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_LENGTH))
                : String.valueOf(address);
    }
}
