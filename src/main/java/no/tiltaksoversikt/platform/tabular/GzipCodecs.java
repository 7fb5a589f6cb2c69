package no.tiltaksoversikt.platform.tabular;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Parquet's GZIP by the JDK alone. Parquet's own codecs need native libraries, and its GZIP a whole Hadoop; every reader
 * reads GZIP.
 */
final class GzipCodecs implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        requireGzip(name);
        return new Compressor();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        requireGzip(name);
        return new Decompressor();
    }

    private static void requireGzip(CompressionCodecName name) {
        if (name != CompressionCodecName.GZIP) {
            throw new IllegalArgumentException("Only GZIP, not " + name);
        }
    }

    @Override
    public void release() {
        // Nothing is held.
    }

    private static final class Compressor implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            var compressed = new ByteArrayOutputStream((int) bytes.size() / 2 + 64);
            try (var gzip = new GZIPOutputStream(compressed, 1 << 13)) {
                bytes.writeAllTo(gzip);
            }
            return BytesInput.from(compressed);
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }

    private static final class Decompressor implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
            try (var gzip = new GZIPInputStream(bytes.toInputStream())) {
                return BytesInput.from(gzip.readNBytes(decompressedSize));
            }
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
                throws IOException {
            var compressed = new byte[compressedSize];
            input.get(compressed);
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
                output.put(gzip.readNBytes(decompressedSize));
            }
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }
}
