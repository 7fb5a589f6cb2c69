package no.tiltaksoversikt.platform.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was meant is encoded, and what is encoded stays. */
class AddressRepairTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/a?where=phase:A|B, /v1/a?where=phase:A%7CB",
        "/v1/a?where=phase:A%7CB, /v1/a?where=phase:A%7CB",
        "/v1/a?q=100%, /v1/a?q=100%25",
        "/v1/a?q=%zz, /v1/a?q=%25zz",
        "/v1/a?q=%4, /v1/a?q=%254",
        "/v1/a?q=%C3%B8, /v1/a?q=%C3%B8",
        "/v1/a?q=C#, /v1/a?q=C%23",
        "/v1/[a]?q=[a], /v1/%5Ba%5D?q=[a]",
        "/v1/^{}<>`, /v1/%5E%7B%7D%3C%3E%60"
    })
    void an_address_is_repaired(String sent, String read) {
        assertThat(AddressRepair.repair(sent)).isEqualTo(read);
    }
}
