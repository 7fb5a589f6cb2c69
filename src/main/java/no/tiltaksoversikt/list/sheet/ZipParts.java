package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook. All have been unpacked once to measure them, since the sizes in a ZIP file may be wrong. */
final class ZipParts implements AutoCloseable {

    private static final int BUFFER = 65_536;

    private final ZipFile zip;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(byte[] file) throws IOException {
        var zip = ZipFile.builder()
                .setByteArray(file)
                .setIgnoreLocalFileHeader(true)
                .get();
        check(zip);
        return new ZipParts(zip);
    }

    private static void check(ZipFile zip) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > ListLimits.PARTS) {
            throw ListLimits.tooLarge("parts");
        }
        var unpacked = 0L;
        var buffer = new byte[BUFFER];
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw ListRefusals.encrypted();
            }
            if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                throw new IOException("A part is compressed as no workbook's is");
            }
            try (var part = zip.getInputStream(entry)) {
                for (var length = part.read(buffer); length >= 0; length = part.read(buffer)) {
                    unpacked += length;
                    if (unpacked > ListLimits.UNPACKED_BYTES) {
                        throw ListLimits.tooLarge("unpacked");
                    }
                }
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The workbook lacks a part that it names");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
