package io.github.budget4s.read.sales;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.read.columns.ColumnNames;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes and reads sales files as the tests need it. */
final class SalesFiles {

    static final ReadingOptions<SalesColumn> STRICT =
            new ReadingOptions<>(null, new ColumnNames<>(SalesColumn.class, Map.of()), false, false);
    static final ReadingOptions<SalesColumn> SUMMING =
            new ReadingOptions<>(null, new ColumnNames<>(SalesColumn.class, Map.of()), true, false);
    static final ReadingOptions<SalesColumn> SKIPPING =
            new ReadingOptions<>(null, new ColumnNames<>(SalesColumn.class, Map.of()), false, true);

    private SalesFiles() {}

    /** Writes texts to files named 1.csv, 2.csv and so on. */
    static List<InputFile> write(Path directory, List<String> contents) {
        List<InputFile> files = new ArrayList<>();
        for (String content : contents) {
            String name = (files.size() + 1) + ".csv";
            try {
                files.add(new InputFile(name, Files.writeString(directory.resolve(name), content), null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** Reads texts as files of one history. */
    static List<SalesFile> read(Path directory, ReadingOptions<SalesColumn> options, String... contents) {
        return SalesReader.readEach(write(directory, List.of(contents)), options);
    }

    /** Reads a text as the only file. */
    static SalesFile readOne(Path directory, ReadingOptions<SalesColumn> options, String content) {
        return read(directory, options, content).get(0);
    }

    /** Writes a problem without a language: place, key, arguments. */
    static String written(Problem problem) {
        return problem.location() + " " + problem.message().key() + " "
                + problem.message().arguments();
    }

    /** Writes problems without a language. */
    static List<String> written(ProblemList problems) {
        return problems.listed().stream().map(SalesFiles::written).toList();
    }

    /** Writes notes without a language. */
    static List<String> written(List<Note> notes) {
        return notes.stream()
                .map(note -> note.level() + " " + note.message().key() + " "
                        + note.message().arguments())
                .toList();
    }

    /** Writes what was sold: {@code 2024-01=120, 2024-02=5}. */
    static String sold(SalesFile file) {
        return String.join(
                ", ",
                file.history().months().entrySet().stream()
                        .map(month -> month.getKey() + "=" + month.getValue().units())
                        .toList());
    }
}
