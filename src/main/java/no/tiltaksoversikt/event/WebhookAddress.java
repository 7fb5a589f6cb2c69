package no.tiltaksoversikt.event;

import com.fasterxml.jackson.core.type.TypeReference;
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
import no.tiltaksoversikt.platform.text.YamlFile;

/**
 * Decides which addresses may be called. Subscribers name them, and could otherwise make the service call hosts that
 * only it can reach. The service connects to the very IP address that was checked, since the name may resolve to
 * another one the next time.
 */
@ApplicationScoped
class WebhookAddress {

    private static final IpNetworks CLOSED =
            new IpNetworks(YamlFile.read("/event/closed-networks.yaml", new TypeReference<List<String>>() {}));

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
