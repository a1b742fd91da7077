package io.github.budget4s.read;

import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Reads files as the tests need it. */
public final class Reading {

    private static final Set<String> COLUMNS = Set.of("month", "units", "store", "月份", "销量", "门店");

    /** Rates a header by the columns that it has. */
    public static final ToIntFunction<List<String>> HEADER =
            cells -> (int) cells.stream().filter(COLUMNS::contains).count();

    private Reading() {}

    /** Writes a file and names it. */
    public static InputFile file(Path directory, String name, byte[] content) throws IOException {
        return new InputFile(name, Files.write(directory.resolve(name), content), null);
    }

    public static List<Row> rows(InputFile file, @Nullable Charset encoding) throws IOException, BrokenFileException {
        return rows(RowFiles.open(file, encoding, HEADER));
    }

    public static List<Row> rows(RowFile file) throws IOException, BrokenFileException {
        List<Row> rows = new ArrayList<>();
        file.forEachRow(rows::add);
        return rows;
    }

    /** Says what is wrong with a file. */
    public static Problem problem(InputFile file, @Nullable Charset encoding) throws IOException {
        try {
            List<Row> rows = rows(file, encoding);
            throw new AssertionError("nothing wrong with " + rows);
        } catch (BrokenFileException e) {
            return e.problem();
        }
    }

    /** Writes a problem without a language: place, key, arguments. */
    public static String written(Problem problem) {
        return problem.location() + " " + problem.message().key() + " "
                + problem.message().arguments();
    }
}
