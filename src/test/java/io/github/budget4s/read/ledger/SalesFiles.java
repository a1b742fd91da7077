package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads sales files as the tests need it. */
final class SalesFiles {

    static final ReadingOptions STRICT = new ReadingOptions(null, Map.of(), false, false, Detail.FULL);
    static final ReadingOptions SUMMING = new ReadingOptions(null, Map.of(), true, false, Detail.FULL);
    static final ReadingOptions SKIPPING = new ReadingOptions(null, Map.of(), false, true, Detail.FULL);

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
    static List<LedgerFile<SalesLedger.Sum>> read(Path directory, ReadingOptions options, String... contents) {
        return LedgerFiles.readEach(new SalesLedger(), write(directory, List.of(contents)), options);
    }

    /** Reads a text as the only file. */
    static LedgerFile<SalesLedger.Sum> readOne(Path directory, ReadingOptions options, String content) {
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

    /** Adds up what a file says. */
    static SalesHistory history(LedgerFile<SalesLedger.Sum> file) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        file.entries().forEach(sum -> months.merge(sum.month(), sum.sales(), MonthlySales::plus));
        return new SalesHistory(months);
    }

    /** Writes what was sold: {@code 2024-01=120, 2024-02=5}. */
    static String sold(LedgerFile<SalesLedger.Sum> file) {
        return String.join(
                ", ",
                history(file).months().entrySet().stream()
                        .map(month -> month.getKey() + "=" + month.getValue().units())
                        .toList());
    }
}
