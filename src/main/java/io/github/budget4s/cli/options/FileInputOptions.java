package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.cli.Run;
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
import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The options of every command that reads tables (sales, spend, funnel, budget, claims), and the reading itself. */
public final class FileInputOptions implements OptionGroup {

    /** Where several lines of a month are several invoices. */
    private static final NavigableMap<YearMonth, Long> NONE_DOUBLED = Collections.emptyNavigableMap();

    /** What is done with a second line for the same month and key. */
    public enum Duplicates {
        /** It is a problem. */
        ERROR,
        /** The lines are added up. */
        SUM
    }

    private final Options options = new Options();

    private final OptionalValue<Charset> encoding = options.value("--encoding", "NAME", Charset.class);

    private final List<ColumnChoice> columns = options.list("--column", "COLUMN=NAME", ColumnChoice.class);

    private final Value<Duplicates> duplicates =
            options.setting("--duplicates", "HOW", Duplicates.class, Duplicates.ERROR);

    private final Flag skipBadRows = options.flag("--skip-bad-rows");

    @Override
    public Options options() {
        return options;
    }

    /**
     * A name for a column, given on the command line.
     *
     * @param column the column's English name
     * @param name what the files call it
     */
    public record ColumnChoice(String column, String name) {}

    /**
     * Holds a history as read.
     *
     * @param history the sales of all files
     * @param stores the sales by store, under an empty name where a file names none
     * @param inspections what each file turned out to be
     * @param summaries what the output says of each file
     * @param notes what the user must know of the reading
     */
    public record Loaded(
            SalesHistory history,
            SortedMap<String, SalesHistory> stores,
            List<FileInspection> inspections,
            List<InputSummary> summaries,
            List<Note> notes) {

        /** No history: nothing was read. */
        public static final Loaded NOTHING =
                new Loaded(new SalesHistory(new TreeMap<>()), new TreeMap<>(), List.of(), List.of(), List.of());
    }

    /**
     * Holds a ledger as read.
     *
     * @param content what all files say together
     * @param summaries what the output says of each file
     * @param notes what the user must know of the reading
     */
    public record LoadedLedger<L>(L content, List<InputSummary> summaries, List<Note> notes) {}

    /**
     * Reads the sales files and adds them up.
     *
     * @param common where the output goes, which must not be one of the files
     * @param project the project's own column names
     * @throws RefusedException with everything that is wrong with the files
     */
    public Loaded load(Run run, List<String> arguments) {
        return load(run, arguments, SalesColumn.STORE);
    }

    /**
     * Reads the sales files and adds them up by something else than the store.
     *
     * @param key the store, the model or the channel
     * @throws RefusedException with everything that is wrong with the files
     */
    public Loaded load(Run run, List<String> arguments, SalesColumn key) {
        ReadingOptions<SalesColumn> options = options(SalesColumn.class, run);
        return read(run, arguments, (inputs, notes) -> {
            List<SalesFile> files = SalesReader.readEach(inputs, options, key);
            List<ReadFile<SalesColumn>> read =
                    files.stream().map(SalesFile::file).toList();
            noteHowRead(run, read, notes);
            SalesHistory history = SalesReader.merge(files, options);
            noteAndTell(run, read, notes);
            files.forEach(file -> notes.addAll(FileNotes.summed(file.file(), file.doubled())));
            List<FileInspection> inspections = files.stream()
                    .map(file -> FileInspections.of(file, run.showsHashes()))
                    .toList();
            return new Loaded(
                    history, SalesReader.byStore(files), inspections, FileInspections.summaries(inspections), notes);
        });
    }

    /**
     * Reads the files of spend and adds them up.
     *
     * @param common where the output goes, which must not be one of the files
     * @param project the project's own column names
     * @param detail what is to be kept apart
     * @throws RefusedException with everything that is wrong with the files
     */
    public LoadedLedger<Spend> loadSpend(Run run, List<String> arguments, Detail detail) {
        ReadingOptions<SpendColumn> options = options(SpendColumn.class, run);
        return ledger(
                run,
                arguments,
                inputs -> SpendReader.readEach(inputs, options, detail),
                SpendFile::file,
                files -> SpendReader.merge(files, options),
                file -> NONE_DOUBLED);
    }

    /**
     * Reads the funnel files and adds them up.
     *
     * @param common where the output goes, which must not be one of the files
     * @param project the project's own column names
     * @param detail what is to be kept apart
     * @throws RefusedException with everything that is wrong with the files
     */
    public LoadedLedger<Funnel> loadFunnel(Run run, List<String> arguments, Detail detail) {
        ReadingOptions<FunnelColumn> options = options(FunnelColumn.class, run);
        return ledger(
                run,
                arguments,
                inputs -> FunnelReader.readEach(inputs, options, detail),
                FunnelFile::file,
                files -> FunnelReader.merge(files, options),
                FunnelFile::doubled);
    }

    /**
     * Reads the after-sales files and puts them together.
     *
     * @param common where the output goes, which must not be one of the files
     * @param project the project's own column names
     * @throws RefusedException with everything that is wrong with the files
     */
    public LoadedLedger<ServiceLedger> loadService(Run run, List<String> arguments) {
        ReadingOptions<ServiceColumn> options = options(ServiceColumn.class, run);
        return ledger(
                run,
                arguments,
                inputs -> ServiceReader.readEach(inputs, options),
                ServiceFile::file,
                files -> ServiceReader.merge(files, options),
                file -> NONE_DOUBLED);
    }

    /**
     * Reads the files of leads and puts them together.
     *
     * @param common where the output goes, which must not be one of the files
     * @param project the project's own column names
     * @throws RefusedException with everything that is wrong with the files
     */
    public LoadedLedger<List<Lead>> loadLeads(Run run, List<String> arguments) {
        ReadingOptions<LeadColumn> options = options(LeadColumn.class, run);
        return ledger(
                run,
                arguments,
                inputs -> LeadReader.readEach(inputs, options),
                LeadFile::file,
                files -> LeadReader.merge(files, options),
                file -> NONE_DOUBLED);
    }

    /**
     * Takes the public holidays that the program has and those of the user's files.
     *
     * @throws RefusedException with everything that is wrong with the files
     */
    public Holidays loadHolidays(Run run, List<String> arguments) {
        Holidays known = HolidayReader.builtIn();
        return arguments.isEmpty()
                ? known
                : read(
                        run,
                        arguments,
                        (inputs, notes) -> HolidayReader.with(known, inputs, options(HolidayColumn.class, run)));
    }

    /**
     * Reads the files of a budget and adds them up.
     *
     * @param common where the output goes, which must not be one of the files
     * @param project the project's own column names
     * @throws RefusedException with everything that is wrong with the files
     */
    public LoadedLedger<Budget> loadBudget(Run run, List<String> arguments) {
        ReadingOptions<BudgetColumn> options = options(BudgetColumn.class, run);
        return ledger(
                run,
                arguments,
                inputs -> BudgetReader.readEach(inputs, options),
                BudgetFile::file,
                files -> BudgetReader.merge(files, options),
                BudgetFile::doubled);
    }

    /**
     * Reads the files of claims.
     *
     * @param common where the output goes, which must not be one of the files
     * @param project the project's own column names
     * @throws RefusedException with everything that is wrong with the files
     */
    public LoadedLedger<Claims> loadClaims(Run run, List<String> arguments) {
        ReadingOptions<ClaimColumn> options = options(ClaimColumn.class, run);
        return ledger(
                run,
                arguments,
                inputs -> ClaimsReader.readEach(inputs, options),
                ClaimsFile::file,
                files -> ClaimsReader.merge(files, options),
                file -> NONE_DOUBLED);
    }

    /** Reads the sales files that the flags or the project name; nothing when they name none. */
    public Loaded loadSalesIfNamed(Run run, List<String> flags) {
        List<String> files = arguments("sales", flags, run);
        return files.isEmpty() ? Loaded.NOTHING : load(run, files);
    }

    /** Reads the funnel files that the flags or the project name; nothing when they name none. */
    public LoadedLedger<Funnel> loadFunnelIfNamed(Run run, List<String> flags, Detail detail) {
        List<String> files = arguments("funnel", flags, run);
        return files.isEmpty() ? new LoadedLedger<>(Funnel.NONE, List.of(), List.of()) : loadFunnel(run, files, detail);
    }

    /**
     * Reads the files of a ledger and puts them together.
     *
     * @param doubled the months of a file that have more than one line for the same key, with the number too many
     */
    private static <C extends Enum<C> & FileColumn, F, L> LoadedLedger<L> ledger(
            Run run,
            List<String> arguments,
            Function<List<InputFile>, List<F>> reading,
            Function<F, ReadFile<C>> file,
            Function<List<F>, L> merging,
            Function<F, NavigableMap<YearMonth, Long>> doubled) {
        return read(run, arguments, (inputs, notes) -> {
            List<F> files = reading.apply(inputs);
            List<ReadFile<C>> read = files.stream().map(file).toList();
            noteHowRead(run, read, notes);
            L content = merging.apply(files);
            noteAndTell(run, read, notes);
            files.forEach(each -> notes.addAll(FileNotes.summed(file.apply(each), doubled.apply(each))));
            return new LoadedLedger<>(content, FileInspections.summaries(read, run.showsHashes()), notes);
        });
    }

    private static <R> R read(Run run, List<String> arguments, BiFunction<List<InputFile>, List<Note>, R> reading) {
        try (InputFiles finder = open(run)) {
            List<InputFile> inputs = find(finder, arguments);
            run.checkOutput(inputs);
            return reading.apply(inputs, new ArrayList<>(finder.notes()));
        }
    }

    private static void noteHowRead(Run run, List<? extends ReadFile<?>> files, List<Note> notes) {
        if (run.isVerbose()) {
            files.forEach(file -> notes.addAll(FileNotes.howRead(file)));
        }
    }

    private static void noteAndTell(Run run, List<? extends ReadFile<?>> files, List<Note> notes) {
        for (ReadFile<?> file : files) {
            notes.addAll(file.notes());
            notes.addAll(FileNotes.skipped(file));
            if (file.rows().of(RowCounts.Reason.BAD) > 0) {
                run.session()
                        .tell(file.rowProblems().listed(), file.rowProblems().count());
            }
        }
    }

    /** Reads the files one by one whatever is wrong with them; lines for the same month are counted, not refused. */
    public List<SalesFile> inspect(List<InputFile> inputs, Run run) {
        return SalesReader.readEach(inputs, options(SalesColumn.class, run, true));
    }

    /**
     * Returns whether a command would go on with a file: it has no problem, or none but bad rows that may be skipped.
     */
    public boolean isAcceptable(SalesFile file) {
        return file.file().fileProblems().isEmpty()
                && (skipBadRows.isGiven() || file.file().rowProblems().isEmpty());
    }

    /** Prepares to find files, relative to where the user is. */
    public static InputFiles open(Run run) {
        return new InputFiles(
                run.session().surroundings().workingDirectory(),
                run.session().surroundings().in(),
                input -> run.session().audit().used(input.name(), input.path()),
                run.progress());
    }

    /**
     * Finds the files that the arguments mean.
     *
     * @throws RefusedException when one is not there, or standard input fails
     */
    public static List<InputFile> find(InputFiles finder, List<String> arguments) {
        try {
            return finder.resolve(arguments);
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_OUTPUT, "file.device", String.valueOf(e.getMessage()));
        }
    }

    /** Returns how the files of a kind are to be read. */
    public <C extends Enum<C> & FileColumn> ReadingOptions<C> options(Class<C> type, Run run) {
        return options(type, run, duplicates.get() == Duplicates.SUM);
    }

    private <C extends Enum<C> & FileColumn> ReadingOptions<C> options(Class<C> type, Run run, boolean sumDuplicates) {
        Map<C, List<String>> own = new EnumMap<>(type);
        for (C column : type.getEnumConstants()) {
            List<String> names = new ArrayList<>(run.project().columns().getOrDefault(column.englishName(), List.of()));
            columns.stream()
                    .filter(choice -> choice.column().equals(column.englishName()))
                    .forEach(choice -> names.add(choice.name()));
            if (!names.isEmpty()) {
                own.put(column, names);
            }
        }
        return new ReadingOptions<>(encoding.get(), new ColumnNames<>(type, own), sumDuplicates, skipBadRows.isGiven());
    }

    /** Chooses the sales files: the flags beat the project. */
    public static List<String> salesArguments(List<String> flags, Run run) {
        List<String> chosen = arguments("sales", flags, run);
        if (chosen.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-sales");
        }
        return chosen;
    }

    /**
     * Chooses the files of a kind: the flags beat the project.
     *
     * @param key the key of the project file, such as {@code spend}
     * @return nothing when neither names any
     */
    public static List<String> arguments(String key, List<String> flags, Run run) {
        return flags.isEmpty()
                ? run.project().files(key).stream().map(run::inProject).toList()
                : flags;
    }
}
