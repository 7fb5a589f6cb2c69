package no.tiltaksoversikt.platform.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller can't choose the address that it is counted for. */
class CallerAddressTest {

    private static final CallerAddress ADDRESSES = new CallerAddress(
            true, Optional.of(List.of("10.0.0.0/8", "2001:db8:1::/48", "192.0.2.9", "proxy.internal")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7                                     | 198.51.100.7",
                "203.0.113.5, 198.51.100.7                        | 198.51.100.7",
                "203.0.113.5, 198.51.100.7:4711, 10.1.2.3         | 198.51.100.7",
                "for=203.0.113.5, for=198.51.100.7;proto=https    | 198.51.100.7",
                "proto=https;FOR=\"198.51.100.7:80\", for=192.0.2.9 | 198.51.100.7",
                "for=\"[2001:db8:2::7]:4711\", for=\"[2001:db8:1::1]\" | 2001:db8:2::7",
                "2001:db8:2::7                                    | 2001:db8:2::7",
                "for=_hidden, for=unknown                         | unknown",
                "10.0.0.1, 10.0.0.2                               | 10.0.0.1",
            })
    void the_last_address_that_is_no_trusted_proxy_counts(String header, String address) {
        assertThat(ADDRESSES.of(header, "10.0.0.1")).isEqualTo(address);
    }

    @Test
    void all_of_a_network_of_ipv6_is_one_address() {
        assertThat(CallerAddress.network("2001:db8::1")).isEqualTo(CallerAddress.network("2001:db8:0:0:ffff::2"));
        assertThat(CallerAddress.network("2001:db8::1")).isNotEqualTo(CallerAddress.network("2001:db8:0:1::1"));
        assertThat(CallerAddress.network("192.0.2.1")).isNotEqualTo(CallerAddress.network("192.0.2.2"));
    }
}
