package io.github.budget4s.read.xlsx;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.read.source.Aside;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.source.SheetName;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;

/**
 * Reads one sheet of an Excel workbook, row by row.
 *
 * <p>The cells' stored values are read, not what Excel would display: a display loses digits. Only the workbook's table
 * of texts is kept in memory. Empty cells at the end of a row are left out, since whether a workbook mentions them
 * depends on where somebody once clicked.
 */
public final class WorkbookFile implements RowFile {

    /** How often it is told how far reading has come. */
    private static final int ROWS_BETWEEN = 1 << 8;

    private final InputFile file;
    private final WorkbookPackage.Sheet sheet;
    private final FileFormat.Sheet format;
    private final MergedCells merged = new MergedCells();
    private BitSet hiddenColumns = new BitSet();
    private List<Aside> asides = List.of();
    private boolean toBeReadAgain;

    private WorkbookFile(InputFile file, WorkbookPackage.Sheet sheet, FileFormat.Sheet format) {
        this.file = file;
        this.sheet = sheet;
        this.format = format;
    }

    /**
     * Opens the sheet that was asked for, else the first that is not hidden.
     *
     * @throws BrokenFileException when it is no workbook, a damaged one, or has no such sheet
     * @throws IOException when it cannot be read
     */
    public static WorkbookFile open(InputFile file) throws IOException, BrokenFileException {
        List<WorkbookPackage.Sheet> sheets = contents(file);
        if (sheets.isEmpty()) {
            throw new BrokenFileException(new Problem(Location.of(file.name()), Message.of("rows.no-sheets")));
        }
        WorkbookPackage.Sheet sheet = file.sheet() == null ? firstVisible(sheets) : named(file, file.sheet(), sheets);
        return new WorkbookFile(file, sheet, new FileFormat.Sheet(sheet.name(), names(sheets, sheet)));
    }

    private static List<WorkbookPackage.Sheet> contents(InputFile file) throws IOException, BrokenFileException {
        return reading(file, () -> 0, () -> {
            try (WorkbookPackage workbook = WorkbookPackage.open(file, ReadingProgress.NONE)) {
                return workbook.contents().sheets();
            }
        });
    }

    private static List<String> names(List<WorkbookPackage.Sheet> sheets, WorkbookPackage.Sheet without) {
        return sheets.stream()
                .filter(sheet -> !sheet.name().equals(without.name()))
                .map(WorkbookPackage.Sheet::name)
                .toList();
    }

    /**
     * Lists the sheets of a workbook in their order, hidden ones too.
     *
     * @throws BrokenFileException when it is no workbook, or a damaged one
     * @throws IOException when it cannot be read
     */
    public static List<SheetName> sheets(InputFile file) throws IOException, BrokenFileException {
        return contents(file).stream()
                .map(sheet -> new SheetName(sheet.name(), sheet.visible()))
                .toList();
    }

    /**
     * Hands on the rows of each sheet to a handler of its own, until there are no more or it answers false.
     *
     * @throws BrokenFileException when the workbook stops making sense at some place
     * @throws IOException when it cannot be read
     */
    public static void readSheets(InputFile file, Function<SheetName, Predicate<Row>> handlers)
            throws IOException, BrokenFileException {
        reading(file, () -> 0, () -> {
            try (WorkbookPackage workbook = WorkbookPackage.open(file, ReadingProgress.NONE)) {
                for (WorkbookPackage.Sheet sheet : workbook.contents().sheets()) {
                    SheetName name = new SheetName(sheet.name(), sheet.visible());
                    workbook.read(sheet, new SheetHandler(handlers.apply(name), new MergedCells()));
                }
                return file;
            }
        });
    }

    private static WorkbookPackage.Sheet firstVisible(List<WorkbookPackage.Sheet> sheets) {
        return sheets.stream()
                .filter(WorkbookPackage.Sheet::visible)
                .findFirst()
                .orElse(sheets.get(0));
    }

    private static WorkbookPackage.Sheet named(InputFile file, String name, List<WorkbookPackage.Sheet> sheets)
            throws BrokenFileException {
        for (WorkbookPackage.Sheet sheet : sheets) {
            // Excel itself takes Orders and orders for the same sheet.
            if (sheet.name().equalsIgnoreCase(name)) {
                return sheet;
            }
        }
        List<String> names = sheets.stream().map(WorkbookPackage.Sheet::name).toList();
        Message message = SpellingSuggestion.of(name, names)
                .map(nearest -> Message.of("rows.no-such-sheet-nearest", name, nearest, names))
                .orElseGet(() -> Message.of("rows.no-such-sheet", name, names));
        throw new BrokenFileException(new Problem(Location.of(file.name()), message));
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public void forEachRow(Predicate<Row> handler) throws IOException, BrokenFileException {
        int[] untold = {0};
        boolean knewMerged = !merged.isEmpty();
        SheetHandler rows = new SheetHandler(
                row -> {
                    untold[0]++;
                    if (untold[0] == ROWS_BETWEEN) {
                        file.progress().add(0, ROWS_BETWEEN);
                        untold[0] = 0;
                    }
                    return handler.test(row);
                },
                merged);
        reading(file, rows::row, () -> {
            try (WorkbookPackage workbook = WorkbookPackage.open(file, file.progress())) {
                workbook.read(sheet, rows);
                return rows;
            }
        });
        hiddenColumns = rows.hiddenColumns();
        asides = Stream.concat(rows.asides().all().stream(), Stream.of(new Aside(Aside.Kind.SHEET, sheet.name())))
                .toList();
        toBeReadAgain = !merged.isEmpty() && !knewMerged;
    }

    @Override
    public boolean isToBeReadAgain() {
        return toBeReadAgain;
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    @Override
    public List<Aside> asides() {
        return asides;
    }

    private interface Reading<T> {
        T read() throws IOException, SAXException, OpenXML4JException, ParserConfigurationException;
    }

    /** Whatever the libraries throw at a damaged file becomes a problem with its place. */
    private static <T> T reading(InputFile file, LongSupplier row, Reading<T> reading)
            throws IOException, BrokenFileException {
        try {
            return reading.read();
        } catch (SheetHandler.HandlerFailedException e) {
            throw e.failure();
        } catch (SheetHandler.CellFaultException e) {
            throw new BrokenFileException(new Problem(new Location(file.name(), e.row(), e.column()), e.problem()));
        } catch (WorkbookPackage.WrongKindException e) {
            throw new BrokenFileException(new Problem(Location.of(file.name()), e.problem()));
        } catch (FileSystemException e) {
            // The disk, not the file.
            throw e;
        } catch (IOException | SAXException | OpenXML4JException | RuntimeException e) {
            Message message =
                    isBomb(e) ? Message.of("rows.workbook-bomb") : Message.of("rows.workbook-damaged", reason(e));
            throw new BrokenFileException(new Problem(Location.of(file.name(), row.getAsLong()), message));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no XML parser", e);
        }
    }

    /** POI has no exception of its own for it. */
    private static boolean isBomb(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.startsWith("Zip bomb detected")) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
