package no.tiltaksoversikt.review.revision;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import org.jdbi.v3.core.Jdbi;

/**
 * The key of the complete hashes. A hash without a key would confirm a right guess of an exempt answer. A configured key is
 * known to the directorate only. Otherwise all instances share one that is kept in the database.
 */
// At the start, so that an unusable key is not found out when an edition is frozen.
@Startup
@ApplicationScoped
class ManifestKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 32;
    private static final int ID_LENGTH = 16;
    private static final String SELECT = "select key from manifest_key where id = 'default'";
    private static final String INSERT =
            "insert into manifest_key (id, key) values ('default', :key) on conflict do nothing";

    private final Jdbi database;
    private final Optional<byte[]> configured;

    ManifestKeys(Jdbi database, ManifestConfig config) {
        this.database = database;
        configured = config.key().map(ManifestKeys::decode);
    }

    /** A key, and an id that does not reveal it. */
    record Key(String id, SecretKeySpec secret) {

        /** The HMAC-SHA-256 (RFC 2104), in hexadecimal. */
        String hmac(byte[] message) {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(secret);
                return HexFormat.of().formatHex(mac.doFinal(message));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
            }
        }
    }

    /** The current key, in the caller's transaction. */
    Key current() {
        var bytes = configured.orElseGet(this::stored);
        return new Key(CanonicalJson.sha256(bytes).substring(0, ID_LENGTH), new SecretKeySpec(bytes, ALGORITHM));
    }

    private byte[] stored() {
        var made = new byte[FEWEST_BYTES];
        new SecureRandom().nextBytes(made);
        return database.withHandle(handle -> {
            handle.createUpdate(INSERT).bind("key", made).execute();
            return handle.createQuery(SELECT).mapTo(byte[].class).one();
        });
    }

    private static byte[] decode(String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("tiltak.manifest.key must have at least 32 bytes");
        }
        return bytes;
    }
}
