package io.github.budget4s.input;

import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.read.budget.BudgetColumn;
import io.github.budget4s.read.budget.BudgetFile;
import io.github.budget4s.read.budget.BudgetReader;
import io.github.budget4s.read.claims.ClaimColumn;
import io.github.budget4s.read.claims.ClaimsFile;
import io.github.budget4s.read.claims.ClaimsReader;
import io.github.budget4s.read.columns.ColumnNames;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.read.columns.FileColumn;
import io.github.budget4s.read.columns.FileNotes;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.columns.RowCounts;
import io.github.budget4s.read.events.EventColumn;
import io.github.budget4s.read.events.EventReader;
import io.github.budget4s.read.funnel.FunnelColumn;
import io.github.budget4s.read.funnel.FunnelFile;
import io.github.budget4s.read.funnel.FunnelReader;
import io.github.budget4s.read.holidays.HolidayColumn;
import io.github.budget4s.read.holidays.HolidayReader;
import io.github.budget4s.read.leads.LeadColumn;
import io.github.budget4s.read.leads.LeadFile;
import io.github.budget4s.read.leads.LeadReader;
import io.github.budget4s.read.sales.SalesColumn;
import io.github.budget4s.read.sales.SalesFile;
import io.github.budget4s.read.sales.SalesReader;
import io.github.budget4s.read.service.ServiceColumn;
import io.github.budget4s.read.service.ServiceFile;
import io.github.budget4s.read.service.ServiceReader;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.read.spend.SpendColumn;
import io.github.budget4s.read.spend.SpendFile;
import io.github.budget4s.read.spend.SpendReader;
import io.github.budget4s.report.InputSummary;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the files of each kind of table, and keeps what is to be said of them. */
final class TableFiles {

    /** Where several lines of a month are several invoices. */
    private static final NavigableMap<YearMonth, Long> NONE_DOUBLED = Collections.emptyNavigableMap();

    private final InputContext context;
    private final FileSettings settings;
    private final List<Note> notes = new ArrayList<>();
    private final List<InputSummary> summaries = new ArrayList<>();
    private final List<FileInspection> inspections = new ArrayList<>();

    TableFiles(InputContext context, FileSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    List<Note> notes() {
        return notes;
    }

    List<InputSummary> summaries() {
        return summaries;
    }

    List<FileInspection> inspections() {
        return inspections;
    }

    SalesData sales(List<String> names, SalesColumn key) {
        ReadingOptions<SalesColumn> options = options(SalesColumn.class, settings);
        return read(names, (inputs, found) -> {
            notes.addAll(found);
            List<SalesFile> files = SalesReader.readEach(inputs, options, key);
            List<ReadFile<SalesColumn>> read =
                    files.stream().map(SalesFile::file).toList();
            noteHowRead(read);
            SalesHistory history = SalesReader.merge(files, options);
            noteSkipped(read);
            for (SalesFile file : files) {
                notes.addAll(FileNotes.summed(file.file(), file.doubled()));
                addInspection(file);
            }
            return new SalesData(history, SalesReader.byStore(files));
        });
    }

    Spend spend(List<String> names, Detail detail) {
        return ledger(
                SpendColumn.class,
                names,
                (inputs, options) -> SpendReader.readEach(inputs, options, detail),
                SpendFile::file,
                SpendReader::merge,
                file -> NONE_DOUBLED);
    }

    Funnel funnel(List<String> names, Detail detail) {
        return ledger(
                FunnelColumn.class,
                names,
                (inputs, options) -> FunnelReader.readEach(inputs, options, detail),
                FunnelFile::file,
                FunnelReader::merge,
                FunnelFile::doubled);
    }

    ServiceLedger service(List<String> names) {
        return ledger(
                ServiceColumn.class,
                names,
                ServiceReader::readEach,
                ServiceFile::file,
                ServiceReader::merge,
                file -> NONE_DOUBLED);
    }

    List<Lead> leads(List<String> names) {
        return ledger(
                LeadColumn.class, names, LeadReader::readEach, LeadFile::file, LeadReader::merge, file -> NONE_DOUBLED);
    }

    Budget budget(List<String> names) {
        return ledger(
                BudgetColumn.class,
                names,
                BudgetReader::readEach,
                BudgetFile::file,
                BudgetReader::merge,
                BudgetFile::doubled);
    }

    Claims claims(List<String> names) {
        return ledger(
                ClaimColumn.class,
                names,
                ClaimsReader::readEach,
                ClaimsFile::file,
                ClaimsReader::merge,
                file -> NONE_DOUBLED);
    }

    /** Returns the public holidays that the program has and those of the files. */
    Holidays holidays(List<String> names) {
        Holidays known = HolidayReader.builtIn();
        return names.isEmpty()
                ? known
                : read(
                        names,
                        (inputs, found) -> HolidayReader.with(known, inputs, options(HolidayColumn.class, settings)));
    }

    SortedMap<String, List<YearMonth>> events(List<String> names) {
        return read(names, (inputs, found) -> EventReader.read(inputs, options(EventColumn.class, settings)));
    }

    /**
     * Reads files of sales one by one whatever is wrong with them; lines for the same month are counted, not refused.
     *
     * @return whether a command would go on with all of them: they have no problems but bad rows that may be skipped
     */
    boolean inspect(List<String> names) {
        ReadingOptions<SalesColumn> options = options(SalesColumn.class, settings.withSummedDuplicates());
        return read(names, (inputs, found) -> {
            List<SalesFile> files = SalesReader.readEach(inputs, options);
            notes.addAll(found);
            boolean acceptable = true;
            for (SalesFile sales : files) {
                ReadFile<SalesColumn> file = sales.file();
                addInspection(sales);
                notes.addAll(file.notes());
                context.report(file.problems());
                acceptable &= file.fileProblems().isEmpty()
                        && (settings.skipBadRows() || file.rowProblems().isEmpty());
            }
            return acceptable;
        });
    }

    /**
     * Reads the files of a ledger and puts them together.
     *
     * @param doubled the months of a file that have more than one line for the same key, with the number too many
     */
    private <C extends Enum<C> & FileColumn, F, L> L ledger(
            Class<C> columns,
            List<String> names,
            BiFunction<List<InputFile>, ReadingOptions<C>, List<F>> reading,
            Function<F, ReadFile<C>> file,
            BiFunction<List<F>, ReadingOptions<C>, L> merging,
            Function<F, NavigableMap<YearMonth, Long>> doubled) {
        ReadingOptions<C> options = options(columns, settings);
        return read(names, (inputs, found) -> {
            notes.addAll(found);
            List<F> files = reading.apply(inputs, options);
            List<ReadFile<C>> read = files.stream().map(file).toList();
            noteHowRead(read);
            L content = merging.apply(files, options);
            noteSkipped(read);
            for (F each : files) {
                notes.addAll(FileNotes.summed(file.apply(each), doubled.apply(each)));
                summaries.add(FileInspections.summary(file.apply(each), context.showsHashes()));
            }
            return content;
        });
    }

    private <R> R read(List<String> names, BiFunction<List<InputFile>, List<Note>, R> reading) {
        try (InputFiles finder = context.open()) {
            List<InputFile> inputs = find(finder, names);
            context.checkOutput(inputs);
            return reading.apply(inputs, finder.notes());
        }
    }

    private static List<InputFile> find(InputFiles finder, List<String> names) {
        try {
            return finder.resolve(names);
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_OUTPUT, "file.device", String.valueOf(e.getMessage()));
        }
    }

    private <C extends Enum<C> & FileColumn> ReadingOptions<C> options(Class<C> type, FileSettings wanted) {
        Map<String, List<String>> ofProject = context.project().columns();
        Map<C, List<String>> own = new EnumMap<>(type);
        for (C column : type.getEnumConstants()) {
            List<String> names = new ArrayList<>(ofProject.getOrDefault(column.englishName(), List.of()));
            names.addAll(wanted.columnNames().getOrDefault(column.englishName(), List.of()));
            if (!names.isEmpty()) {
                own.put(column, names);
            }
        }
        return new ReadingOptions<>(
                wanted.encoding(), new ColumnNames<>(type, own), wanted.sumDuplicates(), wanted.skipBadRows());
    }

    private void addInspection(SalesFile file) {
        FileInspection inspection = FileInspections.of(file, context.showsHashes());
        inspections.add(inspection);
        summaries.add(new InputSummary(
                inspection.file(), inspection.sha256(), inspection.rowsUsed(), inspection.rowsSkipped()));
    }

    private void noteHowRead(List<? extends ReadFile<?>> files) {
        if (context.isVerbose()) {
            files.forEach(file -> notes.addAll(FileNotes.howRead(file)));
        }
    }

    private void noteSkipped(List<? extends ReadFile<?>> files) {
        for (ReadFile<?> file : files) {
            notes.addAll(file.notes());
            notes.addAll(FileNotes.skipped(file));
            if (file.rows().of(RowCounts.Reason.BAD) > 0) {
                context.report(file.rowProblems());
            }
        }
    }
}
