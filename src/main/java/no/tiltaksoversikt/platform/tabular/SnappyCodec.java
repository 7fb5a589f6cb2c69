package no.tiltaksoversikt.platform.tabular;

import io.airlift.compress.snappy.SnappyCompressor;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Parquet's SNAPPY in pure Java; Parquet's own codec needs a native library. Every reader supports SNAPPY; those in browsers
 * support neither GZIP nor ZSTD.
 */
final class SnappyCodec implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        if (name != CompressionCodecName.SNAPPY) {
            throw new IllegalArgumentException("Only SNAPPY, not " + name);
        }
        return new Compressor();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        throw new UnsupportedOperationException("The service reads no Parquet");
    }

    @Override
    public void release() {
        // Nothing to release.
    }

    private static final class Compressor implements BytesInputCompressor {

        private final SnappyCompressor snappy = new SnappyCompressor();

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            var plain = bytes.toInputStream().readAllBytes();
            var compressed = new byte[snappy.maxCompressedLength(plain.length)];
            return BytesInput.from(
                    compressed, 0, snappy.compress(plain, 0, plain.length, compressed, 0, compressed.length));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.SNAPPY;
        }

        @Override
        public void release() {
            // Nothing to release.
        }
    }
}
