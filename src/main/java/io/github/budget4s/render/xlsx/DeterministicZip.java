package io.github.budget4s.render.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again so that the same parts give the same bytes on every machine. */
final class DeterministicZip {

    // A local time, as zip files hold it, so that no time zone comes in. 1980-01-01 would be taken for "too early" and
    // then be written together with a time zone's instant.
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private DeterministicZip() {}

    /**
     * Copies the parts in their order, each with the same time and as it is, not compressed: Java compresses with
     * whatever zlib the machine has, and these differ in their output.
     *
     * @param workbook a zip file
     * @param out takes the new one and is left open
     */
    static void copy(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream target = new ZipOutputStream(out);
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = source.getNextEntry(); part != null; part = source.getNextEntry()) {
                byte[] content = withPlainLineEnds(source.readAllBytes());
                CRC32 checksum = new CRC32();
                checksum.update(content);
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                entry.setTimeLocal(WRITTEN);
                target.putNextEntry(entry);
                target.write(content);
                target.closeEntry();
            }
        }
        target.finish();
    }

    /** Undoes the line ends of Windows, which the XML library writes there; to XML both are the same. */
    private static byte[] withPlainLineEnds(byte[] xml) {
        boolean plain = true;
        for (int i = 0; plain && i < xml.length; i++) {
            plain = xml[i] != '\r';
        }
        if (plain) {
            // A long sheet is not copied several times over.
            return xml;
        }
        return new String(xml, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
