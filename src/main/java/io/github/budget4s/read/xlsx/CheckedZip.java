package io.github.budget4s.read.xlsx;

import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.ReadingProgress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * Opens an archive by its table of contents, holds every entry against its checksum, and keeps POI's guards against
 * archives that unpack without end.
 *
 * <p>Left to itself POI reads an archive that is cut off as far as it goes, and never looks at the checksums: half a
 * sheet, or one with a wrong digit, would pass for the whole.
 */
final class CheckedZip implements ZipEntrySource {

    /** More parts are none of a workbook; to list a million takes more memory than there is. */
    private static final int MOST_PARTS = 1 << 16;

    /** The bytes with which the entry of a part begins in the table of contents, as one number. */
    private static final int ENTRY = 0x504B0102;

    private static final int ENTRY_BYTES = 46;

    private final ZipFile zip;
    private final ReadingProgress progress;
    private boolean closed;

    /** Opens an archive. {@code progress} is told how much of it is unpacked. */
    CheckedZip(InputFile file, ReadingProgress progress) throws IOException {
        checkParts(file);
        this.zip = file.isEncrypted()
                ? opened(file)
                : new ZipSecureFile(file.path().toFile());
        this.progress = progress;
    }

    /**
     * Refuses an archive of more parts than can be listed, before anybody lists them. How many its end says is no more
     * than what somebody wrote there, so their beginnings are counted.
     */
    private static void checkParts(InputFile file) throws IOException {
        if (Files.size(file.path()) < (long) MOST_PARTS * ENTRY_BYTES) {
            return;
        }
        byte[] bytes = new byte[1 << 16];
        int last = 0;
        int parts = 0;
        try (InputStream in = file.open()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                for (int i = 0; i < read; i++) {
                    last = last << Byte.SIZE | (bytes[i] & 0xFF);
                    parts += last == ENTRY ? 1 : 0;
                }
            }
        }
        if (parts > MOST_PARTS) {
            throw new WorkbookPackage.WrongKindException("rows.too-many-parts", (long) MOST_PARTS);
        }
    }

    /** What was encrypted is in memory, and goes to no file. */
    private static ZipFile opened(InputFile file) throws IOException {
        try (InputStream in = file.open()) {
            return ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(in.readAllBytes()))
                    .get();
        }
    }

    /** Returns whether the archive lists its parts as Office documents do. */
    boolean isOfficeDocument() {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(entry -> entry.getName().equalsIgnoreCase("[Content_Types].xml"));
    }

    /** Returns whether the archive lists its parts as those of Numbers, Pages and Keynote do. */
    boolean isOfApple() {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(entry -> entry.getName().endsWith(".iwa"));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String name = path.replace('\\', '/');
        ZipArchiveEntry exact = zip.getEntry(name);
        if (exact != null) {
            return exact;
        }
        // The names of parts are the same in capitals and small letters.
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> entry.getName().replace('\\', '/').equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        InputStream unpacked = zip.getInputStream(entry);
        return new Checked(
                zip instanceof ZipSecureFile ? unpacked : new ZipArchiveThresholdInputStream(unpacked),
                entry,
                progress);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private static final class Checked extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private final CRC32 checksum = new CRC32();
        private final ReadingProgress progress;
        private long size;
        private long told;

        Checked(InputStream in, ZipArchiveEntry entry, ReadingProgress progress) {
            super(in);
            this.entry = entry;
            this.progress = progress;
        }

        /** The user knows the size of the file, which is that of what is packed. */
        private void tell() {
            long packed = size * entry.getCompressedSize() / Math.max(1, entry.getSize());
            progress.add(packed - told, 0);
            told = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                checksum.update(target, offset, read);
                size += read;
                tell();
            } else if (read < 0 && (size != entry.getSize() || checksum.getValue() != entry.getCrc())) {
                throw new ZipException("wrong checksum of " + entry.getName());
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            // What is skipped counts too.
            byte[] skipped = new byte[(int) Math.min(Math.max(count, 0), 8192)];
            return Math.max(0, read(skipped, 0, skipped.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
