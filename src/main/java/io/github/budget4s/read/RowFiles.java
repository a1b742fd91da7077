package io.github.budget4s.read;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.read.csv.DelimitedFile;
import io.github.budget4s.read.csv.fast.DelimitedParts;
import io.github.budget4s.read.json.JsonFile;
import io.github.budget4s.read.markdown.MarkdownFile;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.source.RowParts;
import io.github.budget4s.read.source.SheetName;
import io.github.budget4s.read.text.Encodings;
import io.github.budget4s.read.xlsx.WorkbookFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Opens an input for its rows, whatever kind of file it is.
 *
 * <p>The bytes decide, not the name: dealer systems hand out web pages and tab-separated text as {@code .xls}.
 */
public final class RowFiles {

    /** Enough to get past a comment in front of a web page, or a page of text above a table in Markdown. */
    private static final int HEAD = 1 << 14;

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

    /** Where the name of an archive's first entry stands. */
    private static final int ENTRY_NAME = 30;

    private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.";

    private RowFiles() {}

    /**
     * Finds out what a file is and opens it: a workbook, JSON, Markdown, or delimited text with its encoding and its
     * delimiter.
     *
     * @param encoding how the bytes of a text become characters; null to find out. A workbook has its own
     * @param headerScore rates the cells of a row as a header, the higher the likelier; 0 or less when it is none. The
     *     delimiter that makes the best header is taken
     * @throws BrokenFileException when the file is nothing that can be read: empty, a PDF, a web page, an old workbook
     * @throws IOException when it cannot be read
     */
    public static RowFile open(InputFile file, @Nullable Charset encoding, ToIntFunction<List<String>> headerScore)
            throws IOException, BrokenFileException {
        if (file.table() != null) {
            return file.table().lines(Set.of());
        }
        byte[] head = head(file);
        if (isOpenDocument(head)) {
            throw broken(file, "rows.open-document");
        }
        if (isArchive(head)) {
            return WorkbookFile.open(file);
        }
        if (isCompressed(head)) {
            throw broken(file, "rows.compressed");
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw broken(file, "rows.old-workbook");
        }
        if (startsWith(head, 'P', 'A', 'R', '1')) {
            throw broken(file, "rows.parquet");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw broken(file, "rows.pdf");
        }
        String start = text(head, encoding);
        if (isMarkup(start)) {
            throw broken(file, "rows.web-page");
        }
        if (file.sheet() != null) {
            throw broken(file, "rows.sheet-of-text", file.sheet());
        }
        if (JsonFile.begins(start)) {
            return JsonFile.open(file, encoding);
        }
        if (MarkdownFile.begins(start)) {
            return MarkdownFile.open(file, encoding, headerScore);
        }
        return DelimitedFile.open(file, encoding, headerScore);
    }

    private static boolean isArchive(byte[] head) {
        return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
    }

    /** Its standard has what a document is stand first in its archive, uncompressed. */
    private static boolean isOpenDocument(byte[] head) {
        return isArchive(head) && new String(head, StandardCharsets.ISO_8859_1).startsWith(OPEN_DOCUMENT, ENTRY_NAME);
    }

    /** Tells gzip, 7-Zip, RAR and bzip2. */
    private static boolean isCompressed(byte[] head) {
        return startsWith(head, 0x1F, 0x8B)
                || startsWith(head, '7', 'z', 0xBC, 0xAF)
                || startsWith(head, 'R', 'a', 'r', '!', 0x1A)
                || startsWith(head, 'B', 'Z', 'h');
    }

    /**
     * Lists the sheets of a workbook in their order, hidden ones too; none of other files.
     *
     * @throws BrokenFileException when it is a damaged one
     * @throws IOException when it cannot be read
     */
    public static List<SheetName> sheets(InputFile file) throws IOException, BrokenFileException {
        return file.table() == null && isArchive(head(file)) ? WorkbookFile.sheets(file) : List.of();
    }

    /**
     * Hands on the rows of each sheet of a workbook to a handler of its own, until there are no more or it answers
     * false.
     *
     * @throws BrokenFileException when the workbook stops making sense at some place
     * @throws IOException when it cannot be read
     */
    public static void readSheets(InputFile file, Function<SheetName, Predicate<Row>> handlers)
            throws IOException, BrokenFileException {
        WorkbookFile.readSheets(file, handlers);
    }

    /**
     * Cuts a long delimited file into parts for the fast scanner.
     *
     * @param size about how many bytes the next part is to have, by the bytes before it and those that are left; a file
     *     that has not twice as many as its first part is not cut
     * @return null where {@link #open} is the way: for workbooks, short files and all that is not quite right
     * @throws IOException when the file cannot be read
     */
    public static @Nullable RowParts parts(
            InputFile file,
            @Nullable Charset encoding,
            ToIntFunction<List<String>> headerScore,
            LongBinaryOperator size)
            throws IOException {
        if (file.table() != null) {
            return null;
        }
        long bytes = Files.size(file.path());
        if (file.isEncrypted() || bytes < 2 * size.applyAsLong(0, bytes) || file.sheet() != null) {
            return null;
        }
        byte[] head = head(file);
        boolean zipped = startsWith(head, 'P', 'K') || isCompressed(head) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0);
        if (zipped || startsWith(head, '%', 'P', 'D', 'F') || !isDelimited(text(head, encoding))) {
            return null;
        }
        FileFormat.Delimited format = DelimitedFile.formatByHead(file, encoding, headerScore);
        return format == null ? null : DelimitedParts.cut(file, format, size);
    }

    private static boolean isDelimited(String start) {
        return !isMarkup(start) && !JsonFile.begins(start) && !MarkdownFile.begins(start);
    }

    private static byte[] head(InputFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(HEAD);
        }
    }

    /** Returns the beginning of a file as text, as far as it is needed to tell what kind of text it is. */
    private static String text(byte[] head, @Nullable Charset chosen) {
        Charset marked = Encodings.byMark(head);
        // Markup begins with ASCII, so without a mark any encoding that keeps ASCII shows it.
        Charset charset = marked != null ? marked : chosen != null ? chosen : StandardCharsets.ISO_8859_1;
        String text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isMarkup(String text) {
        int start = 0;
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
