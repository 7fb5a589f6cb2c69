package no.tiltaksoversikt.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** Keys that differ within a JVM. Making one takes seconds, so the next JVM has the same ones. */
final class TestKeys {

    private static final Path FOLDER = Path.of("target", "test-keys");
    private static final int BITS = 2048;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestKeys() {}

    static RsaJsonWebKey next() {
        var file = FOLDER.resolve(NUMBER.incrementAndGet() + ".json");
        try {
            if (Files.exists(file)) {
                return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file));
            }
            var made = RsaJwkGenerator.generateJwk(BITS);
            made.setKeyId(UUID.randomUUID().toString());
            made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            var making = Files.createTempFile(Files.createDirectories(FOLDER), "making", "");
            Files.writeString(making, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
