package io.github.budget4s.read.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
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
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an array of objects, or an object whose {@code rows} is one, as a table: one object a row, its keys the
 * columns.
 *
 * <p>The first row handed on holds the names of all columns, in the order in which they first stand in the file; a row
 * that lacks one has an empty cell. {@code null} is an empty cell too. A number is handed on as it is written, so that
 * {@code 12.0} and {@code 1e5} mean what they mean in CSV. The file is read twice, once for the names, and is never in
 * memory as a whole.
 */
public final class JsonFile implements RowFile {

    /** The longest text in a cell, in characters. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final int LONGEST_FOUND = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // A figure that is none is told like any other, with its column.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .build();

    private final InputFile file;
    private final TextFile text;

    private JsonFile(InputFile file, TextFile text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Opens a JSON file.
     *
     * @param chosen the encoding that the user says it has; null to find out
     * @throws BrokenFileException when it is no text
     * @throws IOException when it cannot be read
     */
    public static JsonFile open(InputFile file, @Nullable Charset chosen) throws IOException, BrokenFileException {
        return new JsonFile(file, TextFile.open(file, chosen));
    }

    /**
     * Returns whether a text begins as JSON that may hold a table does: with a brace, or a bracket with an object or
     * another bracket behind it.
     */
    public static boolean begins(String head) {
        String start = head.stripLeading();
        if (start.startsWith("[")) {
            String first = start.substring(1).stripLeading();
            return first.isEmpty() || "{[]".indexOf(first.charAt(0)) >= 0;
        }
        return start.startsWith("{");
    }

    @Override
    public FileFormat format() {
        return new FileFormat.Document("JSON", text.encoding(), text.evidence());
    }

    @Override
    public void forEachRow(Predicate<Row> handler) throws IOException, BrokenFileException {
        JsonColumns columns = new JsonColumns();
        try {
            // A fault is found again with the rows, which are handed on up to there.
            read(columns, ReadingProgress.NONE);
        } catch (BrokenFileException e) {
            if (columns.isEmpty() || columns.isTooMany()) {
                throw e;
            }
        }
        if (!columns.isEmpty() && handler.test(Row.of(columns.firstLine(), columns.names()))) {
            read(new JsonRows(columns, handler), file.progress());
        }
    }

    private void read(JsonTable.Objects objects, ReadingProgress progress) throws IOException, BrokenFileException {
        try (Reader characters = new BlankBound(text.reader(progress));
                JsonParser json = FACTORY.createParser(characters)) {
            try {
                JsonTable.read(json, objects);
            } catch (BlankBound.BlankException e) {
                throw broken(json.currentLocation(), Message.of("rows.json-blank", (long) BlankBound.MOST));
            } catch (JsonTable.ShapeException e) {
                throw broken(json.currentTokenLocation(), e.problem());
            } catch (StreamConstraintsException e) {
                throw broken(json.currentLocation(), Message.of("rows.json-too-much", (long) LONGEST_CELL));
            } catch (JsonEOFException e) {
                throw broken(e.getLocation(), Message.of("rows.json-cut-off"));
            } catch (JsonProcessingException e) {
                throw broken(e.getLocation(), Message.of("rows.json-invalid", found(e.getLocation())));
            }
        } catch (TextReader.TextFaultException e) {
            throw text.broken(e);
        }
    }

    private BrokenFileException broken(JsonLocation at, Message message) {
        return new BrokenFileException(
                new Problem(new Location(file.name(), at.getLineNr(), at.getColumnNr()), message));
    }

    /** Returns what stands at a place: what is left of its line, shortened. */
    private String found(JsonLocation at) throws IOException {
        try (Reader characters = text.reader(ReadingProgress.NONE)) {
            characters.skip(at.getCharOffset());
            StringBuilder found = new StringBuilder();
            int character = characters.read();
            while (character >= ' ' && found.length() < LONGEST_FOUND) {
                found.append((char) character);
                character = characters.read();
            }
            return found.toString();
        }
    }
}
