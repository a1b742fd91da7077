package io.github.budget4s.input;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.analysis.inspection.FileInspection.ColumnReading;
import io.github.budget4s.analysis.inspection.FileInspection.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.KindSearch;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadFile;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Carries what a reader made of a file over to what can be shown of it. */
final class FileInspections {

    private FileInspections() {}

    /**
     * Carries one file over. Its bytes must still be there.
     *
     * @param hashed whether the output shows the SHA-256, which of a large file takes longer than all else
     */
    static FileInspection of(KindSearch.Found kind, LedgerFile<?> read, boolean hashed) {
        ReadFile file = read.file();
        if (kind.isOfNone()) {
            return FileInspection.ofNone(source(file, hashed), head(file.header(), read.others()));
        }
        TreeMap<String, Long> byReason = new TreeMap<>();
        for (Map.Entry<RowCounts.Reason, Long> each : file.rows().skippedBy().entrySet()) {
            byReason.put(name(each.getKey()), each.getValue());
        }
        return new FileInspection(
                source(file, hashed),
                new FileInspection.Kind(
                        kind.kind().name(),
                        kind.others().stream().map(Ledger::name).toList()),
                head(file.header(), read.others()),
                new FileInspection.Rows(
                        granularity(kind.kind(), file),
                        file.rows().used(),
                        file.rows().skipped(),
                        byReason,
                        file.fileProblems().count() + file.rowProblems().count()),
                new FileInspection.Months(read.lastDays().size(), Coverage.ofLastDays(read.lastDays()), read.doubled()),
                names(kind.kind(), read),
                sums(read));
    }

    private static String granularity(Ledger<?, ?> kind, ReadFile file) {
        boolean isUndated = kind.columns().get(0).type() == CellType.KEY;
        return isUndated ? "undated" : file.monthly() ? "month" : "day";
    }

    private static FileInspection.Source source(ReadFile file, boolean hashed) {
        FileFormat.Delimited text = file.format() instanceof FileFormat.Delimited delimited ? delimited : null;
        FileFormat.Sheet sheet = file.format() instanceof FileFormat.Sheet found ? found : null;
        FileFormat.Document document = file.format() instanceof FileFormat.Document found ? found : null;
        Charset encoding = text != null ? text.encoding() : document != null ? document.encoding() : null;
        FileFormat.Evidence evidence = text != null ? text.evidence() : document != null ? document.evidence() : null;
        return new FileInspection.Source(
                file.input().name(),
                hashed && file.input().table() == null ? sha256(file.input()) : "",
                encoding == null ? null : encoding.name(),
                evidence == null ? null : name(evidence),
                text == null ? null : delimiter(text.delimiter()),
                sheet == null ? null : sheet.sheet(),
                sheet == null ? 0 : sheet.others().size());
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

    private static FileInspection.Head head(@Nullable Header header, Map<Integer, String> others) {
        if (header == null) {
            return new FileInspection.Head(0, List.of());
        }
        List<ColumnReading> columns = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            LedgerColumn column = header.columnAt(i);
            columns.add(new ColumnReading(
                    header.cells().get(i).strip(), column == null ? others.get(i) : column.englishName()));
        }
        return new FileInspection.Head(header.line(), columns);
    }

    private static List<FileInspection.Names> names(Ledger<?, ?> kind, LedgerFile<?> read) {
        List<FileInspection.Names> names = new ArrayList<>();
        for (LedgerColumn column : kind.columns()) {
            Integer count = read.names().get(column);
            // Of very many customers nobody counted how many different ones there are.
            if (count != null) {
                names.add(new FileInspection.Names(column.englishName(), count));
            }
        }
        return names;
    }

    private static List<FileInspection.Sum> sums(LedgerFile<?> read) {
        List<FileInspection.Sum> sums = new ArrayList<>();
        for (Map.Entry<LedgerColumn, Long> each : read.totals().entrySet()) {
            LedgerColumn column = each.getKey();
            Unit unit =
                    switch (column.type()) {
                        case MONEY, ROUNDED_MONEY -> Unit.MONEY;
                        case UNITS, DECIMAL -> Unit.MILLIONTHS;
                        default -> Unit.COUNT;
                    };
            sums.add(new FileInspection.Sum(column.englishName(), unit, each.getValue()));
        }
        return sums;
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
