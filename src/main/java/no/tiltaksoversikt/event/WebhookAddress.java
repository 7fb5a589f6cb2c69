package no.tiltaksoversikt.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.tiltaksoversikt.platform.http.IpNetworks;

/**
 * Decides which addresses may be called. Subscribers name them, and could otherwise make the service call hosts that
 * only it can reach. The service connects to the very IP address that was checked, since the name may resolve to
 * another one the next time.
 */
@ApplicationScoped
class WebhookAddress {

    /**
     * Networks that are not globally reachable (registries of RFC 6890), and networks that lead to them through a
     * translator.
     */
    private static final IpNetworks CLOSED = new IpNetworks(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    private static final int LARGEST_PORT = 65_535;

    private final Set<String> allowedHosts;

    WebhookAddress(EventConfig config) {
        this.allowedHosts = config.allowedHosts().orElse(Set.of());
    }

    /** The address, if its form is allowed. */
    Optional<URI> parse(String url) {
        try {
            var address = URI.create(url);
            var host = address.getHost();
            var isPlain = host != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && address.getPort() <= LARGEST_PORT;
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            var isSecure = scheme.equals("https") || (scheme.equals("http") && allowedHosts.contains(host));
            return isPlain && isSecure ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The IP address to connect to, if all addresses of the host may be called. */
    Optional<InetAddress> resolve(URI url) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(url.getHost());
        var isOpen =
                allowedHosts.contains(url.getHost()) || Arrays.stream(addresses).noneMatch(CLOSED::contain);
        return isOpen ? Optional.of(addresses[0]) : Optional.empty();
    }
}
