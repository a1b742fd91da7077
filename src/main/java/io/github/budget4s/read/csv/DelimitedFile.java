package io.github.budget4s.read.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.FileFormat.Evidence;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.text.Encodings;
import io.github.budget4s.read.text.TextFile;
import io.github.budget4s.read.text.TextReader;
import io.github.budget4s.read.text.Utf8Scan;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Reads delimited text: finds out its encoding and its delimiter, and hands on its records. */
public final class DelimitedFile implements RowFile {

    private static final int SAMPLE = 1 << 16;
    /** How often it is told how far reading has come. */
    private static final int ROWS_BETWEEN = 1 << 10;

    private final InputFile file;
    private final TextFile text;
    private final FileFormat.Delimited format;

    private DelimitedFile(InputFile file, TextFile text, FileFormat.Delimited format) {
        this.file = file;
        this.text = text;
        this.format = format;
    }

    /**
     * Opens a text: a byte-order mark tells its encoding, else it is UTF-8 when every byte of it is, else GB18030.
     *
     * @param chosen the encoding that the user says it has; null to find out
     * @param headerScore rates a row of cells as a header; 0 or less when it is none
     * @throws BrokenFileException when it is no text, or an empty one
     * @throws IOException when it cannot be read
     */
    public static DelimitedFile open(InputFile file, @Nullable Charset chosen, ToIntFunction<List<String>> headerScore)
            throws IOException, BrokenFileException {
        TextFile text = TextFile.open(file, chosen);
        char delimiter = DelimiterGuess.of(sample(file, text.encoding()), headerScore);
        return new DelimitedFile(file, text, new FileFormat.Delimited(text.encoding(), text.evidence(), delimiter));
    }

    /**
     * Finds the encoding and the delimiter of a text as {@link #open} does, but for the look at every byte, which is
     * left to those who read it.
     *
     * @return null when it is empty, in an encoding other than UTF-8 and GB18030, or not quite right
     * @throws IOException when it cannot be read
     */
    public static FileFormat.@Nullable Delimited formatByHead(
            InputFile file, @Nullable Charset chosen, ToIntFunction<List<String>> headerScore) throws IOException {
        byte[] head = TextFile.head(file);
        Charset marked = Encodings.byMark(head);
        Utf8Scan.Misfit misfit = chosen == null && marked == null ? Utf8Scan.firstMisfitInHead(head) : null;
        if (misfit != null && misfit.threeByteCharacters() >= TextFile.SURELY_UTF_8) {
            return null;
        }
        Charset charset = chosen != null
                ? chosen
                : marked != null ? marked : misfit != null ? Encodings.gb18030() : StandardCharsets.UTF_8;
        if (!charset.equals(StandardCharsets.UTF_8) && !charset.name().equals("GB18030")) {
            return null;
        }
        Evidence evidence = chosen != null
                ? Evidence.CHOSEN
                : marked != null
                        ? Evidence.BYTE_ORDER_MARK
                        : misfit != null ? Evidence.NOT_UTF_8 : Evidence.VALID_UTF_8;
        try {
            return new FileFormat.Delimited(charset, evidence, DelimiterGuess.of(sample(file, charset), headerScore));
        } catch (BrokenFileException e) {
            // Whoever reads it as a whole says what is wrong with it.
            return null;
        }
    }

    private static DelimiterGuess.Sample sample(InputFile file, Charset charset)
            throws IOException, BrokenFileException {
        StringBuilder sample = new StringBuilder();
        char[] buffer = new char[1 << 13];
        try (TextReader text = new TextReader(file, charset, ReadingProgress.NONE)) {
            while (sample.length() < SAMPLE) {
                int read = text.read(buffer, 0, buffer.length);
                if (read < 0) {
                    if (sample.isEmpty()) {
                        throw new BrokenFileException(new Problem(Location.of(file.name()), Message.of("rows.empty")));
                    }
                    return new DelimiterGuess.Sample(sample.toString(), true);
                }
                sample.append(buffer, 0, read);
            }
        } catch (TextReader.TextFaultException e) {
            // What stands before it may be enough; the rows say where it is.
        }
        return new DelimiterGuess.Sample(sample.toString(), false);
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public void forEachRow(Predicate<Row> handler) throws IOException, BrokenFileException {
        RecordHandler records = new RecordHandler();
        try (CsvReader<Row> reader = parser(format.delimiter()).build(records, text.reader(file.progress()));
                CloseableIterator<Row> rows = reader.iterator()) {
            Row row = next(rows, records);
            int untold = 0;
            while (row != null && handler.test(row)) {
                row = next(rows, records);
                untold++;
                if (untold == ROWS_BETWEEN) {
                    file.progress().add(0, untold);
                    untold = 0;
                }
            }
        }
    }

    /** Sets up the parser so that it neither drops nor mends anything. */
    static CsvReader.CsvReaderBuilder parser(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                // Twice, since every quote in a quoted cell is written twice.
                .maxBufferSize(2 * RecordHandler.LONGEST_CELL + SAMPLE);
    }

    private @Nullable Row next(CloseableIterator<Row> rows, RecordHandler records)
            throws IOException, BrokenFileException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof TextReader.TextFaultException fault) {
                throw text.broken(fault);
            }
            throw e.getCause();
        } catch (CsvParseException e) {
            throw broken(records.line(), e);
        }
    }

    private BrokenFileException broken(long line, CsvParseException cause) throws IOException {
        RecordFault fault;
        try (Reader characters = text.reader(ReadingProgress.NONE)) {
            fault = RecordFault.find(characters, line, format.delimiter());
        }
        if (fault == null) {
            throw new IllegalStateException("no fault in the record of line " + line, cause);
        }
        return new BrokenFileException(
                new Problem(new Location(file.name(), fault.line(), fault.cell()), fault.message()));
    }
}
