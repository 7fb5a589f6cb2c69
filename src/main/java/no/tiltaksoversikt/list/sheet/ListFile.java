package no.tiltaksoversikt.list.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file with a list. Its first bytes decide its kind, since senders' media types are often wrong.
 *
 * @param encoding of CSV, as IANA registers it; null for a workbook
 * @param delimiter of CSV; null for a workbook
 */
public record ListFile(String encoding, String delimiter, List<ListSheet> sheets) {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Reads a file; {@code charset} comes from its media type, or is null. */
    public static ListFile read(byte[] file, String charset) {
        ListLimits.check(file);
        if (file.length == 0) {
            throw ListRefusals.empty();
        }
        if (startsWith(file, ZIP)) {
            return new ListFile(null, null, WorkbookReader.read(file));
        }
        if (startsWith(file, OLE)) {
            // An encrypted workbook is a file of the old format that contains the new one (MS-OFFCRYPTO section 2.3).
            throw contains(file, ENCRYPTED) ? ListRefusals.encrypted() : ListRefusals.oldWorkbook();
        }
        return CsvSheet.read(file, charset);
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && isAt(file, 0, start);
    }

    private static boolean contains(byte[] file, byte[] wanted) {
        for (var i = 0; i <= file.length - wanted.length; i++) {
            if (isAt(file, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] file, int place, byte[] wanted) {
        for (var i = 0; i < wanted.length; i++) {
            if (file[place + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
