package no.tiltaksoversikt.platform.http;

import io.netty.handler.ipfilter.IpFilterRule;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Networks of IP addresses, each written as an address or in CIDR notation (RFC 4632); other texts are left out. */
public final class IpNetworks {

    private final List<IpFilterRule> rules;

    public IpNetworks(Collection<String> networks) {
        this.rules = networks.stream()
                .map(String::strip)
                .flatMap(network -> rule(network).stream())
                .toList();
    }

    private static Optional<IpFilterRule> rule(String network) {
        var parts = network.split("/", 2);
        var bytes = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (bytes == null) {
            return Optional.empty();
        }
        var prefix = parts.length > 1 ? Integer.parseInt(parts[1]) : bytes.length * Byte.SIZE;
        return Optional.of(new IpSubnetFilterRule(parts[0], prefix, IpFilterRuleType.ACCEPT));
    }

    public boolean contain(InetAddress address) {
        return rules.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(address, 0)));
    }
}
