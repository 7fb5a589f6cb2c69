package no.tiltaksoversikt.platform.http.limit;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HexFormat;

/** The address that a request is counted for. Behind a proxy it is the forwarded one, where the proxy is trusted. */
final class CallerAddress {

    private static final int IPV6_LENGTH = 16;
    /** One customer has a whole /64 network, and could count as any address of it. */
    private static final int NETWORK_LENGTH = 8;

    private CallerAddress() {}

    static String of(RoutingContext context) {
        var remote = context.request().remoteAddress();
        return remote == null ? "unknown" : of(remote.hostAddress() == null ? remote.host() : remote.hostAddress());
    }

    static String of(String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == IPV6_LENGTH
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_LENGTH))
                : String.valueOf(address);
    }
}
