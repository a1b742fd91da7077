package io.github.budget4s.input;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.age.AgeFormat;
import io.github.budget4s.read.ledger.RawTable;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.read.source.SheetName;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads files as they stand, for what rewrites them. */
public final class RawFiles {

    private final InputContext context;
    private final InputFiles files;

    public RawFiles(InputContext context) {
        this.context = context;
        this.files = context.open();
    }

    /** Finds files as the user, or the project, names them. */
    public List<InputFile> find(List<String> names) {
        try {
            return files.resolve(names);
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_OUTPUT, "file.device", String.valueOf(e.getMessage()));
        }
    }

    /** Reads a table. */
    public RawTable table(InputFile file, Ledger<?, ?> kind) {
        return RawTable.read(
                file, kind, new ReadingOptions(null, context.project().sources().columns(), true, true, Detail.FULL));
    }

    /** Reads all tables of a file: those of all sheets of a workbook. */
    public List<RawTable> tables(InputFile file, Ledger<?, ?> kind) {
        try {
            List<SheetName> sheets = RowFiles.sheets(file);
            return sheets.isEmpty()
                    ? List.of(table(file, kind))
                    : sheets.stream()
                            .map(sheet -> table(file.ofSheet(sheet.name()), kind))
                            .toList();
        } catch (BrokenFileException e) {
            throw new RefusedException(Reason.DATA, e.problem());
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(file.name()), Message.of("file.device", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * Reads all bytes of a file, opened where it is encrypted.
     *
     * @throws RefusedException when it cannot be read, or is larger than what is kept in memory
     */
    public static byte[] bytes(InputFile file) {
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(AgeFormat.MOST_BYTES + 1);
            if (bytes.length > AgeFormat.MOST_BYTES) {
                throw AgeFormat.tooLarge(file.name());
            }
            return bytes;
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(file.name()), Message.of("file.device", String.valueOf(e.getMessage()))));
        }
    }
}
