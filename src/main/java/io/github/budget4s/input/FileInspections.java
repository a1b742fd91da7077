package io.github.budget4s.input;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.analysis.inspection.FileInspection.ColumnReading;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.sales.SalesColumn;
import io.github.budget4s.read.sales.SalesFile;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.report.InputSummary;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Carries what a reader made of a file over to what can be shown of it. */
final class FileInspections {

    private FileInspections() {}

    /**
     * Carries one file over. Its bytes must still be there.
     *
     * @param hashed whether the output shows the SHA-256, which of a large file takes longer than all else
     */
    static FileInspection of(SalesFile sales, boolean hashed) {
        ReadFile<SalesColumn> file = sales.file();
        FileFormat.Delimited text = file.format() instanceof FileFormat.Delimited delimited ? delimited : null;
        FileFormat.Sheet sheet = file.format() instanceof FileFormat.Sheet found ? found : null;
        FileFormat.Document document = file.format() instanceof FileFormat.Document found ? found : null;
        Charset encoding = text != null ? text.encoding() : document != null ? document.encoding() : null;
        FileFormat.Evidence evidence = text != null ? text.evidence() : document != null ? document.evidence() : null;
        SalesHistory history = sales.history();
        TreeMap<String, Long> setAside = new TreeMap<>();
        file.rows().setAside().forEach((reason, count) -> setAside.put(name(reason), count));
        return new FileInspection(
                file.input().name(),
                hashed ? sha256(file.input()) : "",
                encoding == null ? null : encoding.name(),
                evidence == null ? null : name(evidence),
                text == null ? null : delimiter(text.delimiter()),
                sheet == null ? null : sheet.sheet(),
                sheet == null ? 0 : sheet.others(),
                file.header() == null ? 0 : file.header().line(),
                columns(file.header()),
                file.monthly() ? "month" : "day",
                file.rows().used(),
                file.rows().skipped(),
                setAside,
                history,
                Coverage.of(history),
                sales.doubled(),
                (int) sales.stores().keySet().stream()
                        .filter(store -> !store.isEmpty())
                        .count(),
                sales.models().size(),
                sales.channels().size(),
                file.fileProblems().count() + file.rowProblems().count());
    }

    private static String sha256(InputFile input) {
        try {
            return InputFiles.sha256(input.path());
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(input.name()), Message.of("file.device", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * Returns what the output says of a file. Its bytes must still be there.
     *
     * @param hashed whether the output shows the SHA-256
     */
    static InputSummary summary(ReadFile<?> file, boolean hashed) {
        return new InputSummary(
                file.input().name(),
                hashed ? sha256(file.input()) : "",
                file.rows().used(),
                file.rows().skipped());
    }

    private static List<ColumnReading> columns(@Nullable Header<SalesColumn> header) {
        if (header == null) {
            return List.of();
        }
        Map<Integer, SalesColumn> taken = new HashMap<>();
        header.places().forEach((column, place) -> taken.put(place.index(), column));
        return IntStream.range(0, header.cells().size())
                .mapToObj(i -> {
                    SalesColumn column = taken.get(i);
                    return new ColumnReading(
                            header.cells().get(i).strip(), column == null ? null : column.englishName());
                })
                .toList();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String delimiter(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "tab";
            case ';' -> "semicolon";
            default -> "comma";
        };
    }
}
