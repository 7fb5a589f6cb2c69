package no.tiltaksoversikt.platform.tabular;

import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Reads back what the service has compressed. */
final class SnappyReader implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        throw new UnsupportedOperationException("Only reads");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        if (name != CompressionCodecName.SNAPPY) {
            throw new IllegalArgumentException("Only SNAPPY, not " + name);
        }
        return new Decompressor();
    }

    @Override
    public void release() {
        // Nothing is held.
    }

    private static final class Decompressor implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
            return BytesInput.from(plain(bytes.toInputStream().readAllBytes(), decompressedSize));
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize) {
            var compressed = new byte[compressedSize];
            input.get(compressed);
            output.put(plain(compressed, decompressedSize));
        }

        private static byte[] plain(byte[] compressed, int size) {
            var plain = new byte[size];
            new SnappyDecompressor().decompress(compressed, 0, compressed.length, plain, 0, size);
            return plain;
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }
}
