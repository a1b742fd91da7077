package io.github.budget4s.input;

import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.BookingRules;
import io.github.budget4s.domain.spend.SpendRules;
import io.github.budget4s.read.ledger.FileNotes;
import io.github.budget4s.read.ledger.KindSearch;
import io.github.budget4s.read.ledger.LedgerFiles;
import io.github.budget4s.read.ledger.SheetSearch;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.kind.EventLedger;
import io.github.budget4s.read.ledger.kind.HolidayLedger;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.report.InputSummary;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the files of any kind of table, and keeps what is to be said of them. */
final class TableFiles {

    private final InputContext context;
    private final FileSettings settings;
    private final List<Note> notes = new ArrayList<>();
    private final List<InputSummary> summaries = new ArrayList<>();
    private final List<FileInspection> inspections = new ArrayList<>();

    /** What was read of which files, for all that ask for the same. */
    private final Map<Wanted, Known> known;

    /** What ledgers keep apart at least, so that one reading does for all that ask for less. */
    private final Detail least;

    /** Says of which kind which files are wanted, and what is to be kept apart. */
    private record Wanted(String kind, List<String> names, Detail detail) {

        /** Spares each start the 10 ms that the JVM takes to make those of records. */
        @Override
        public int hashCode() {
            return 31 * kind.hashCode() + names.hashCode();
        }
    }

    /** Holds what files turned out to be, with all that is said of them. */
    private record Known(Object content, List<Note> notes, List<FileInspection> inspections) {}

    TableFiles(InputContext context, FileSettings settings) {
        this(context, settings, new HashMap<>(), Detail.MONTHS_AND_CHANNELS);
    }

    private TableFiles(InputContext context, FileSettings settings, Map<Wanted, Known> known, Detail least) {
        this.context = context;
        this.settings = settings;
        this.known = known;
        this.least = least;
    }

    /** Returns the same with nothing said yet; what either of them reads neither reads again. */
    TableFiles another() {
        return keeping(Detail.MONTHS_AND_CHANNELS);
    }

    /** Returns {@link #another} that reads ledgers with some details at least. */
    TableFiles keeping(Detail detail) {
        return new TableFiles(context, settings, known, least.and(detail));
    }

    /** Returns how spend is brought to months. */
    SpendRules spendRules() {
        SpendRules rules = context.project().sources().bookings().spend();
        return settings.basis() == null ? rules : new SpendRules(settings.basis(), rules.spread());
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

    /** Reads files of a kind and puts them together, with all that they tell apart. */
    <E, L> L read(Ledger<E, L> ledger, List<String> names) {
        return read(ledger, names, Detail.FULL);
    }

    /** Reads files of a kind and puts them together, once. */
    @SuppressWarnings("unchecked") // Under the name of a kind stands what its ledger makes.
    <E, L> L read(Ledger<E, L> ledger, List<String> names, Detail asked) {
        Detail detail = asked.and(least);
        Wanted wanted = new Wanted(ledger.getClass().getSimpleName(), List.copyOf(names), detail);
        Known before = known.get(wanted);
        if (before != null) {
            before.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
            before.inspections().forEach(this::add);
            return (L) before.content();
        }
        int notesBefore = notes.size();
        int filesBefore = inspections.size();
        L content = readNow(ledger, names, detail);
        known.put(
                wanted,
                new Known(
                        content,
                        List.copyOf(notes.subList(notesBefore, notes.size())),
                        List.copyOf(inspections.subList(filesBefore, inspections.size()))));
        return content;
    }

    private <E, L> L readNow(Ledger<E, L> ledger, List<String> names, Detail detail) {
        ReadingOptions options = options(settings.sumDuplicates(), detail);
        noteCurrency(ledger);
        return find(names, (inputs, found) -> {
            notes.addAll(found);
            List<LedgerFile<E>> files =
                    LedgerFiles.readEach(ledger, SameBytes.check(inputs, treatmentOfCopies(), notes), options);
            noteHowRead(files);
            L content = ledger.merge(files, options);
            noteSkipped(files);
            for (LedgerFile<E> file : files) {
                notes.addAll(FileNotes.summed(file.file(), file.doubled()));
                add(FileInspections.of(new KindSearch.Found(ledger), file, context.showsHashes()));
            }
            return content;
        });
    }

    /** Returns the public holidays that the program has and those of the files. */
    Holidays holidays(List<String> names) {
        Holidays known = HolidayLedger.builtIn();
        return names.isEmpty() ? known : known.with(readQuietly(new HolidayLedger(), names));
    }

    SortedMap<String, List<YearMonth>> events(List<String> names) {
        return readQuietly(new EventLedger(), names);
    }

    /** Reads files of which the output says nothing. */
    private <E, L> L readQuietly(Ledger<E, L> ledger, List<String> names) {
        ReadingOptions options = options(settings.sumDuplicates(), Detail.FULL);
        return find(names, (inputs, found) -> ledger.merge(LedgerFiles.readEach(ledger, inputs, options), options));
    }

    /**
     * Reads files one by one whatever is wrong with them; lines for the same month are counted, not refused.
     *
     * @param kind what they are; null to find it out
     * @param byName returns the kind that a file is known to be by its name; null to find it out by its header
     * @return whether a command would go on with all of them: they have no problems but bad rows that may be skipped
     */
    boolean inspect(List<String> names, @Nullable Ledger<?, ?> kind, Function<String, @Nullable Ledger<?, ?>> byName) {
        ReadingOptions options = options(true, Detail.FULL);
        return find(names, (inputs, found) -> {
            notes.addAll(found);
            SameBytes.check(inputs, SameBytes.Treatment.READ, notes);
            KindSearch search = new KindSearch(Ledgers.all(), options);
            List<KindSearch.Found> kinds = new ArrayList<>();
            Map<Ledger<?, ?>, List<InputFile>> byKind = new LinkedHashMap<>();
            Set<Object> taken = new HashSet<>();
            for (InputFile input : inputs) {
                Ledger<?, ?> known = kind != null ? kind : byName.apply(input.name());
                for (SheetSearch.Choice sheet : sheets(input, known, search, options)) {
                    if (!taken.add(SheetSearch.identity(sheet.input()))) {
                        continue;
                    }
                    KindSearch.Found is = known != null ? new KindSearch.Found(known) : search.find(sheet.input());
                    kinds.add(is);
                    notes.addAll(sheet.notes());
                    byKind.computeIfAbsent(is.kind(), each -> new ArrayList<>()).add(sheet.input());
                }
            }
            Map<Ledger<?, ?>, Iterator<? extends LedgerFile<?>>> files = new HashMap<>();
            byKind.forEach((ledger, of) ->
                    files.put(ledger, LedgerFiles.readEach(ledger, of, options).iterator()));
            boolean acceptable = true;
            for (KindSearch.Found is : kinds) {
                acceptable &=
                        inspect(is, Objects.requireNonNull(files.get(is.kind())).next());
            }
            return acceptable;
        });
    }

    private SameBytes.Treatment treatmentOfCopies() {
        return settings.countOnce()
                ? SameBytes.Treatment.LEFT_OUT
                : settings.sumDuplicates() ? SameBytes.Treatment.READ : SameBytes.Treatment.REFUSED;
    }

    /** Finds the sheets of an input; of a kind that is not known it is that of the first sheet with a table. */
    private static List<SheetSearch.Choice> sheets(
            InputFile input, @Nullable Ledger<?, ?> known, KindSearch search, ReadingOptions options) {
        if (known == null && input.sheet() != null) {
            return new SheetSearch(Ledgers.all(), options).find(input);
        }
        Ledger<?, ?> kind = known;
        if (kind == null) {
            InputFile first =
                    new SheetSearch(Ledgers.all(), options).find(input).get(0).input();
            kind = first.sheet() == null ? null : search.find(first).kind();
        }
        return kind == null
                ? List.of(new SheetSearch.Choice(input, List.of()))
                : new SheetSearch(List.of(kind), options).find(input);
    }

    private boolean inspect(KindSearch.Found kind, LedgerFile<?> read) {
        ReadFile file = read.file();
        add(FileInspections.of(kind, read, context.showsHashes()));
        if (kind.isOfNone()) {
            refuseKind(kind, file);
            return false;
        }
        notes.addAll(file.notes());
        context.report(file.problems());
        return file.fileProblems().isEmpty()
                && (settings.skipBadRows() || file.rowProblems().isEmpty());
    }

    /** Says of which kinds a file nearly is, and what makes it none; of its rows nothing can be said. */
    private void refuseKind(KindSearch.Found kind, ReadFile file) {
        Problems problems = new Problems();
        if (!kind.nearest().isEmpty()) {
            problems.add(Location.of(file.input().name(), kind.headerLine()), Message.of("kind.none", kind.nearest()));
        }
        context.report(problems.toList().plus(file.fileProblems()));
    }

    private void add(FileInspection inspection) {
        inspections.add(inspection);
        InputSummary summary = new InputSummary(
                inspection.source().file(),
                inspection.source().sha256(),
                inspection.rows().used(),
                inspection.rows().skipped());
        if (!summaries.contains(summary)) {
            summaries.add(summary);
        }
    }

    private <R> R find(List<String> names, BiFunction<List<InputFile>, List<Note>, R> reading) {
        InputFiles finder = context.open();
        List<InputFile> inputs = resolve(finder, names);
        context.checkOutput(inputs);
        return reading.apply(inputs, finder.notes());
    }

    private static List<InputFile> resolve(InputFiles finder, List<String> names) {
        try {
            return finder.resolve(names);
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_OUTPUT, "file.device", String.valueOf(e.getMessage()));
        }
    }

    /** Returns how tables are to be read: as the user wants it, with the project's names of columns. */
    private ReadingOptions options(boolean sumDuplicates, Detail detail) {
        Map<String, List<String>> names = new HashMap<>();
        addNames(context.project().sources().columns(), names);
        addNames(settings.columnNames(), names);
        return new ReadingOptions(
                settings.encoding(),
                names,
                sumDuplicates,
                settings.skipBadRows(),
                settings.totals(),
                context.project().sources().bookings().with(settings.sign(), settings.countOnce()),
                detail,
                context.names());
    }

    private static void addNames(Map<String, List<String>> own, Map<String, List<String>> names) {
        for (Map.Entry<String, List<String>> each : own.entrySet()) {
            names.computeIfAbsent(each.getKey(), column -> new ArrayList<>()).addAll(each.getValue());
        }
    }

    /** Says once in which currency amounts are where it is not the yuan. */
    private void noteCurrency(Ledger<?, ?> ledger) {
        String currency = context.project().sources().bookings().currency();
        Note note = Note.information("project.note.currency", currency);
        boolean isYuan = currency.equals(BookingRules.YUAN);
        if (!isYuan && ledger.columns().contains(LedgerColumn.CURRENCY) && !notes.contains(note)) {
            notes.add(note);
        }
    }

    private void noteHowRead(List<? extends LedgerFile<?>> files) {
        if (context.isVerbose()) {
            files.forEach(file -> notes.addAll(FileNotes.howRead(file.file())));
        }
    }

    private void noteSkipped(List<? extends LedgerFile<?>> files) {
        for (LedgerFile<?> each : files) {
            ReadFile file = each.file();
            notes.addAll(file.notes());
            notes.addAll(FileNotes.skipped(file));
            if (file.rows().of(RowCounts.Reason.BAD) > 0) {
                context.report(file.rowProblems());
            }
        }
    }
}
