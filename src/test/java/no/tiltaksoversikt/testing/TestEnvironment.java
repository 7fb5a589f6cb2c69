package no.tiltaksoversikt.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;

/** A real PostgreSQL, a mail server, a register of units and an issuer of tokens, once for all HTTP tests. */
public final class TestEnvironment implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;
    private TestIssuer issuer;
    private SandboxIssuer sandboxIssuer;
    private SmtpServer mailServer;
    private FakeRegister register;

    /** The issuer whose tokens count in the sandbox only. */
    public record SandboxIssuer(TestIssuer tokens) {}

    @Override
    public Map<String, String> start() {
        // The JDK's server waits 40 ms between the headers and the body of an answer otherwise. It reads this once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var folder = Files.createTempDirectory("tiltaksoversikt-test");
            DatabaseTemplate.copyTo(folder);
            database = EmbeddedDatabase.start(folder);
            issuer = new TestIssuer();
            sandboxIssuer = new SandboxIssuer(new TestIssuer());
            mailServer = new SmtpServer();
            register = new FakeRegister();
            var settings = new HashMap<>(database.settings());
            settings.putAll(mailServer.settings());
            settings.putAll(register.settings());
            settings.put("tiltak.maskinporten.issuer", issuer.issuer());
            settings.put("tiltak.sandbox.issuer", sandboxIssuer.tokens().issuer());
            settings.put("tiltak.sandbox.questionnaire", "2019");
            return settings;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(TestIssuer.class));
        injector.injectIntoFields(sandboxIssuer, new TestInjector.MatchesType(SandboxIssuer.class));
        injector.injectIntoFields(mailServer, new TestInjector.MatchesType(SmtpServer.class));
        injector.injectIntoFields(register, new TestInjector.MatchesType(FakeRegister.class));
    }

    @Override
    public void stop() {
        issuer.close();
        sandboxIssuer.tokens().close();
        register.close();
        try {
            mailServer.close();
            database.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
