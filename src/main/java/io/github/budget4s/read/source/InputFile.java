package io.github.budget4s.read.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Names an input that is there and can be read as often as needed.
 *
 * @param name the input as the user named it, {@code -} for standard input; every message names it so
 * @param path a regular file with its bytes; for standard input and pipes a temporary copy
 * @param sheet the sheet that was asked for by {@code file.xlsx#sheet}, several with commas between them, or
 *     {@link #ALL_SHEETS}; null for the first
 * @param progress is told how far reading it has come
 * @param opened its bytes where the file is encrypted; null where they stand in it
 * @param table the table of a database that it is, which has no path; null for a file
 */
public record InputFile(
        String name,
        Path path,
        @Nullable String sheet,
        ReadingProgress progress,
        @Nullable OpenedBytes opened,
        @Nullable Table table) {

    private static final Path NO_PATH = Path.of("");

    /** Asks for all sheets that have a table. */
    public static final String ALL_SHEETS = "*";

    /** An input of which nobody wants to know how far reading it has come. */
    public InputFile(String name, Path path, @Nullable String sheet) {
        this(name, path, sheet, ReadingProgress.NONE, null);
    }

    /** A file. */
    public InputFile(
            String name, Path path, @Nullable String sheet, ReadingProgress progress, @Nullable OpenedBytes opened) {
        this(name, path, sheet, progress, opened, null);
    }

    /** A table of a database. */
    static InputFile of(String name, Table table) {
        return new InputFile(name, NO_PATH, null, ReadingProgress.NONE, null, table);
    }

    /** Returns the name of the file without the sheet that was asked for. */
    public String fileName() {
        return sheet != null && name.endsWith("#" + sheet)
                ? name.substring(0, name.length() - sheet.length() - 1)
                : name;
    }

    /** Returns one of the sheets of the workbook, named so that every message names it. */
    public InputFile ofSheet(String one) {
        return new InputFile(fileName() + "#" + one, path, one, progress, opened);
    }

    /** Returns how many bytes the file has; 0 when that cannot be said, of which the reading of it will say why. */
    public long size() {
        try {
            return opened == null ? Files.size(path) : opened.size();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Returns whether the file is encrypted, and its bytes are in memory. */
    public boolean isEncrypted() {
        return opened != null;
    }

    /**
     * Opens the bytes to be read from the first.
     *
     * @throws IOException when the file cannot be read
     */
    public InputStream open() throws IOException {
        return opened == null ? Files.newInputStream(path) : opened.stream();
    }
}
