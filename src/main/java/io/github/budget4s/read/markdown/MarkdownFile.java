package io.github.budget4s.read.markdown;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.text.TextFile;
import io.github.budget4s.read.text.TextReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pipe table of a Markdown file: its head first, then its rows. The text around it is passed over, and so are
 * other tables; two tables with the same kind of head are refused, for one of them would be lost.
 */
public final class MarkdownFile implements RowFile {

    /** A quarter of a million cells of eight characters. */
    private static final int LONGEST_LINE = 1 << 21;

    private final InputFile file;
    private final TextFile text;
    private final ToIntFunction<List<String>> headerScore;

    private MarkdownFile(InputFile file, TextFile text, ToIntFunction<List<String>> headerScore) {
        this.file = file;
        this.text = text;
        this.headerScore = headerScore;
    }

    /**
     * Opens a Markdown file.
     *
     * @param chosen the encoding that the user says it has; null to find out
     * @param headerScore rates a row of cells as a header; 0 or less when it is none
     * @throws BrokenFileException when it is no text
     * @throws IOException when it cannot be read
     */
    public static MarkdownFile open(InputFile file, @Nullable Charset chosen, ToIntFunction<List<String>> headerScore)
            throws IOException, BrokenFileException {
        return new MarkdownFile(file, TextFile.open(file, chosen), headerScore);
    }

    /** Returns whether the beginning of a text has the head of a pipe table: a line with pipes, and a rule below it. */
    public static boolean begins(String head) {
        List<String> lines = head.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (MarkdownLine.isRule(lines.get(i)) && MarkdownLine.isRow(lines.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public FileFormat format() {
        return new FileFormat.Document("Markdown", text.encoding(), text.evidence());
    }

    @Override
    public void forEachRow(Predicate<Row> handler) throws IOException, BrokenFileException {
        long chosen = chooseTable();
        boolean[] within = {false};
        scan(file.progress(), new Lines() {
            @Override
            public boolean head(long line, List<String> cells) throws BrokenFileException {
                within[0] = line == chosen;
                if (line > chosen && headerScore.applyAsInt(cells) > 0) {
                    throw broken(line, Message.of("rows.markdown-second-table", chosen));
                }
                return !within[0] || handler.test(Row.of(line, cells));
            }

            @Override
            public boolean row(long line, List<String> cells) {
                return !within[0] || handler.test(Row.of(line, cells));
            }
        });
    }

    /** Returns the line with the head of the first table whose columns are known, else of the first table at all. */
    private long chooseTable() throws IOException, BrokenFileException {
        long[] chosen = {0};
        scan(ReadingProgress.NONE, new Lines() {
            @Override
            public boolean head(long line, List<String> cells) {
                boolean known = headerScore.applyAsInt(cells) > 0;
                if (known || chosen[0] == 0) {
                    chosen[0] = line;
                }
                return !known;
            }

            @Override
            public boolean row(long line, List<String> cells) {
                return true;
            }
        });
        return chosen[0];
    }

    /** Takes the lines of tables one by one; false where no more are wanted. */
    private interface Lines {

        boolean head(long line, List<String> cells) throws BrokenFileException;

        boolean row(long line, List<String> cells);
    }

    /** Hands on the lines of all tables. A table ends with the first blank line. */
    private void scan(ReadingProgress progress, Lines lines) throws IOException, BrokenFileException {
        try (Reader characters = new BufferedReader(text.reader(progress))) {
            boolean fenced = false;
            boolean within = false;
            boolean wanted = true;
            String above = "";
            String line = nextLine(characters, 1);
            for (long number = 1; line != null && wanted; number++) {
                if (MarkdownLine.isFence(line)) {
                    fenced = !fenced;
                }
                within &= !fenced && !line.isBlank();
                if (within) {
                    wanted = lines.row(number, MarkdownLine.cells(line));
                } else if (!fenced && MarkdownLine.isRule(line) && MarkdownLine.isRow(above)) {
                    within = true;
                    wanted = lines.head(number - 1, MarkdownLine.cells(above));
                }
                above = line;
                line = wanted ? nextLine(characters, number + 1) : null;
            }
        } catch (TextReader.TextFaultException e) {
            throw text.broken(e);
        }
    }

    /** Reads a line without its end, which is LF, CR LF or CR; null where the text ends. */
    private @Nullable String nextLine(Reader characters, long number) throws IOException, BrokenFileException {
        int character = characters.read();
        if (character < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (character >= 0 && character != '\n' && character != '\r') {
            line.append((char) character);
            if (line.length() > LONGEST_LINE) {
                throw broken(number, Message.of("rows.cell-too-long", (long) LONGEST_LINE));
            }
            character = characters.read();
        }
        if (character == '\r') {
            characters.mark(1);
            if (characters.read() != '\n') {
                characters.reset();
            }
        }
        return line.toString();
    }

    private BrokenFileException broken(long line, Message message) {
        return new BrokenFileException(new Problem(Location.of(file.name(), line), message));
    }
}
