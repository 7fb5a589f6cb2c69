package no.tiltaksoversikt.list.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * A file with a list. Its first bytes decide its kind, since senders' media types are often wrong.
 *
 * @param encoding of CSV, as IANA registers it; null for a workbook
 * @param delimiter of CSV; null for a workbook
 */
public record ListFile(String encoding, String delimiter, List<ListSheet> sheets) {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** A name in UTF-16, as Latin-1 shows it. */
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    /** Reads a file; {@code charset} comes from its media type, or is null. */
    public static ListFile read(byte[] file, String charset) {
        if (file.length > ListLimits.MEBIBYTES * 1024 * 1024) {
            throw new Problem(ProblemType.BODY_TOO_LARGE).with("limit", ListLimits.MEBIBYTES);
        }
        if (file.length == 0) {
            throw ListRefusals.unreadable("empty", null);
        }
        if (startsWith(file, ZIP)) {
            return new ListFile(null, null, WorkbookReader.read(file));
        }
        if (startsWith(file, OLE)) {
            // An encrypted workbook is a file of the old format that contains the new one (MS-OFFCRYPTO section 2.3).
            throw new String(file, StandardCharsets.ISO_8859_1).contains(ENCRYPTED)
                    ? ListRefusals.encrypted()
                    : ListRefusals.unsupported("xls");
        }
        return CsvSheet.read(file, charset);
    }

    static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
