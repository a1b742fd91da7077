package io.github.budget4s.read.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Names an input that is there and can be read as often as needed.
 *
 * @param name the input as the user named it, {@code -} for standard input; every message names it so
 * @param path a regular file with its bytes; for standard input and pipes a temporary copy
 * @param sheet the sheet that was asked for by {@code file.xlsx#sheet}; null for the first
 * @param progress is told how far reading it has come
 */
public record InputFile(String name, Path path, @Nullable String sheet, ReadingProgress progress) {

    /** An input of which nobody wants to know how far reading it has come. */
    public InputFile(String name, Path path, @Nullable String sheet) {
        this(name, path, sheet, ReadingProgress.NONE);
    }
}
