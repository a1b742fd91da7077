package io.github.budget4s.read;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.read.csv.DelimitedFile;
import io.github.budget4s.read.csv.fast.DelimitedParts;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.source.RowParts;
import io.github.budget4s.read.text.Encodings;
import io.github.budget4s.read.xlsx.WorkbookFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Opens an input for its rows, whatever kind of file it is.
 *
 * <p>The bytes decide, not the name: dealer systems hand out web pages and tab-separated text as {@code .xls}.
 */
public final class RowFiles {

    /** Enough to get past a byte-order mark, blank lines and a comment in front of a web page. */
    private static final int HEAD = 4096;

    private static final List<String> MARKUP = List.of(
            "<html",
            "<table",
            "<?xml",
            "<!doctype",
            "<!--",
            "<head",
            "<body",
            "<meta",
            "<style",
            "<script",
            // A web page with its pictures in one file, which is what some systems export as .xls.
            "mime-version:");

    private RowFiles() {}

    /**
     * Finds out what a file is and opens it: a workbook, or delimited text with its encoding and its delimiter.
     *
     * @param encoding how the bytes of a text become characters; null to find out. A workbook has its own
     * @param headerScore rates the cells of a row as a header, the higher the likelier; 0 or less when it is none. The
     *     delimiter that makes the best header is taken
     * @throws BrokenFileException when the file is nothing that can be read: empty, a PDF, a web page, an old workbook
     * @throws IOException when it cannot be read
     */
    public static RowFile open(InputFile file, @Nullable Charset encoding, ToIntFunction<List<String>> headerScore)
            throws IOException, BrokenFileException {
        byte[] head = head(file);
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return WorkbookFile.open(file);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw broken(file, "rows.old-workbook");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw broken(file, "rows.pdf");
        }
        if (isMarkup(head, encoding)) {
            throw broken(file, "rows.web-page");
        }
        if (file.sheet() != null) {
            throw broken(file, "rows.sheet-of-text", file.sheet());
        }
        return DelimitedFile.open(file, encoding, headerScore);
    }

    /**
     * Cuts a long delimited file into parts for the fast scanner.
     *
     * @param size about how many bytes a part is to have; a file that has not twice as many is not cut
     * @return null where {@link #open} is the way: for workbooks, short files and all that is not quite right
     * @throws IOException when the file cannot be read
     */
    public static @Nullable RowParts parts(
            InputFile file, @Nullable Charset encoding, ToIntFunction<List<String>> headerScore, long size)
            throws IOException {
        if (Files.size(file.path()) < 2 * size || file.sheet() != null) {
            return null;
        }
        byte[] head = head(file);
        boolean zipped = startsWith(head, 'P', 'K') || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0);
        if (zipped || startsWith(head, '%', 'P', 'D', 'F') || isMarkup(head, encoding)) {
            return null;
        }
        FileFormat.Delimited format = DelimitedFile.formatByHead(file, encoding, headerScore);
        return format == null ? null : DelimitedParts.cut(file, format, size);
    }

    private static byte[] head(InputFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isMarkup(byte[] head, @Nullable Charset chosen) {
        Charset marked = Encodings.byMark(head);
        // Markup begins with ASCII, so without a mark any encoding that keeps ASCII shows it.
        Charset charset = marked != null ? marked : chosen != null ? chosen : StandardCharsets.ISO_8859_1;
        String text = new String(head, charset);
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        String begin =
                text.substring(start, Math.min(text.length(), start + 16)).toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(begin::startsWith);
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static BrokenFileException broken(InputFile file, String key, Object... arguments) {
        return new BrokenFileException(new Problem(Location.of(file.name()), Message.of(key, arguments)));
    }
}
