package no.tiltaksoversikt.altinn;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import no.tiltaksoversikt.testing.TestIssuer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;

/** Starts a {@link FakeAltinn} and configures the service under test to use it. */
public final class AltinnEnvironment implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "9f8e7d6c-0000-4000-8000-000000000001";
    static final String SECRET = "ny&hemmelig+kode";
    static final String OLD_SECRET = "gammel-hemmelig-kode";

    private final FakeAltinn altinn = new FakeAltinn();
    private final RsaJsonWebKey clientKey = TestIssuer.newKey();

    @Override
    public Map<String, String> start() {
        var sender = "no.tiltaksoversikt.altinn.client.AltinnHttp/send/Retry/";
        return Map.ofEntries(
                Map.entry("tiltak.altinn.app", FakeAltinn.APP),
                Map.entry("tiltak.altinn.form-app", "digdir/digitaliseringstiltak"),
                Map.entry("tiltak.altinn.secret", SECRET + "," + OLD_SECRET),
                Map.entry("tiltak.altinn.client-id", CLIENT),
                Map.entry("tiltak.altinn.client-key", clientKey.toJson(OutputControlLevel.INCLUDE_PRIVATE)),
                Map.entry("tiltak.altinn.apps-url", altinn.url()),
                Map.entry("tiltak.altinn.platform-url", altinn.url()),
                Map.entry("tiltak.altinn.timeout", "2S"),
                Map.entry("tiltak.altinn.attempts", "3"),
                Map.entry("tiltak.altinn.missing-attempts", "2"),
                Map.entry(sender + "delay", "1"),
                Map.entry(sender + "jitter", "0"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(altinn, new TestInjector.MatchesType(FakeAltinn.class));
        injector.injectIntoFields(clientKey, new TestInjector.MatchesType(RsaJsonWebKey.class));
    }

    @Override
    public void stop() {
        altinn.close();
    }
}
