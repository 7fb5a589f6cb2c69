package no.tiltaksoversikt.review.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/**
 * The key of the complete hashes. Without one, who knows most of an exempt answer could guess the rest and be told by the hash
 * that it is right. A configured key is the directorate's alone; where none is, the database keeps one, which is the same
 * for all instances.
 */
@ApplicationScoped
class ManifestKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 32;
    private static final int ID_LENGTH = 16;
    private static final String SELECT = "select key from manifest_key where id = 'default'";
    private static final String INSERT =
            "insert into manifest_key (id, key) values ('default', ?) on conflict do nothing";

    private final DataSource database;
    private final Optional<byte[]> configured;

    ManifestKeys(DataSource database, ManifestConfig config) {
        this.database = database;
        configured = config.key().map(ManifestKeys::decode);
    }

    /** A key and what it is called, which tells nothing of it. */
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

    /** The key of today, in the caller's transaction. */
    Key current() {
        var bytes = configured.orElseGet(this::stored);
        return new Key(CanonicalJson.sha256(bytes).substring(0, ID_LENGTH), new SecretKeySpec(bytes, ALGORITHM));
    }

    private byte[] stored() {
        var made = new byte[FEWEST_BYTES];
        new SecureRandom().nextBytes(made);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT);
                var select = connection.prepareStatement(SELECT)) {
            insert.setBytes(1, made);
            insert.executeUpdate();
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The manifest's key can't be read", failed);
        }
    }

    private static byte[] decode(String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("tiltak.manifest.key must have at least 32 bytes");
        }
        return bytes;
    }
}
