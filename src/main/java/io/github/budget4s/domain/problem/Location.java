package io.github.budget4s.domain.problem;

/**
 * Says where something stands in an input: {@code sales.csv:17:3}.
 *
 * @param file the file as the user named it
 * @param line the line in the file, or the row in the sheet, counted from 1; 0 where the whole file is meant
 * @param column the cell in the line (in YAML the character), counted from 1; 0 where the whole line is meant
 */
public record Location(String file, long line, int column) {

    /** Means a whole file. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    /** Means a whole line of a file. */
    public static Location of(String file, long line) {
        return new Location(file, line, 0);
    }

    /** Returns {@code FILE:LINE:COLUMN}, as far as each is known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
