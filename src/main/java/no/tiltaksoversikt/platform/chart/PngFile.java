package no.tiltaksoversikt.platform.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a drawing as PNG (ISO/IEC 15948). The JDK's writer tries five filters on each row, which takes several times as long and
 * does not make areas of one colour smaller.
 */
final class PngFile {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte BITS_PER_SAMPLE = 8;
    private static final byte RGB = 2;
    private static final int BUFFER = 1 << 16;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream(BUFFER);

    private PngFile() {}

    /** The file of an image of {@link BufferedImage#TYPE_INT_RGB}. */
    static byte[] of(BufferedImage image) {
        var png = new PngFile();
        png.file.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(SIGNATURE).array());
        png.chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(image.getWidth())
                        .putInt(image.getHeight())
                        .put(BITS_PER_SAMPLE)
                        .put(RGB)
                        .array());
        png.chunk("IDAT", compressed(image));
        png.chunk("IEND", new byte[0]);
        return png.file.toByteArray();
    }

    /** Rows without a filter, which the first byte of each says. */
    private static byte[] compressed(BufferedImage image) {
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var width = image.getWidth();
        var compressed = new ByteArrayOutputStream(BUFFER);
        try (var rows = new DeflaterOutputStream(compressed)) {
            var row = ByteBuffer.allocate(1 + 3 * width);
            for (var from = 0; from < pixels.length; from += width) {
                row.position(1);
                for (var x = 0; x < width; x++) {
                    var pixel = pixels[from + x];
                    row.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
                }
                rows.write(row.array());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("An array takes any number of bytes", impossible);
        }
        return compressed.toByteArray();
    }

    private void chunk(String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        file.writeBytes(ByteBuffer.allocate(3 * Integer.BYTES + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array());
    }
}
