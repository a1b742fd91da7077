package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.report.InputSummary;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The options of a command that holds what was spent against what it brought. */
public final class ResultInputOptions implements OptionGroup {

    private final Options options = new Options();

    private final List<String> spend = options.list("--spend", "FILE", String.class);

    private final List<String> funnel = options.list("--funnel", "FILE", String.class);

    private final Flag committed = options.flag("--committed");

    @Override
    public Options options() {
        return options;
    }

    /**
     * Holds what was read.
     *
     * @param spend null when there is no file of spend
     * @param funnel null when there is no funnel file
     * @param summaries what the output says of each file
     * @param notes what the user must know of the reading
     */
    public record Results(
            @Nullable Spend spend, @Nullable Funnel funnel, List<InputSummary> summaries, List<Note> notes) {

        /** Lists the months that have a line. */
        public SortedSet<YearMonth> spendMonths() {
            TreeSet<YearMonth> months = new TreeSet<>();
            if (spend != null) {
                spend.entries().stream().map(SpendEntry::month).forEach(months::add);
            }
            return months;
        }

        /** Lists the months in which something came in. */
        public SortedSet<YearMonth> funnelMonths() {
            TreeSet<YearMonth> months = new TreeSet<>();
            if (funnel != null) {
                funnel.entries().stream().map(FunnelEntry::month).forEach(months::add);
            }
            return months;
        }

        /** Returns the months from the first line to the last; null when there is none. */
        public @Nullable MonthRange covered() {
            SortedSet<YearMonth> months = spendMonths();
            months.addAll(funnelMonths());
            return months.isEmpty() ? null : new MonthRange(months.first(), months.last());
        }
    }

    /** Returns whether what is ordered and not yet paid counts as spent. */
    public boolean withCommitted() {
        return committed.isGiven();
    }

    /**
     * Reads spend and funnel: the flags' files, else the project's.
     *
     * @param detail what is to be kept apart
     * @throws RefusedException when there is neither, or with everything that is wrong with the files
     */
    public Results load(Run run, FileInputOptions files, Project project, Detail detail) {
        List<String> spendFiles = FileInputOptions.arguments("spend", spend, run);
        List<String> funnelFiles = FileInputOptions.arguments("funnel", funnel, run);
        if (spendFiles.isEmpty() && funnelFiles.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-results");
        }
        List<InputSummary> summaries = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Spend spent = null;
        if (!spendFiles.isEmpty()) {
            FileInputOptions.LoadedLedger<Spend> loaded = files.loadSpend(run, spendFiles, detail);
            summaries.addAll(loaded.summaries());
            notes.addAll(loaded.notes());
            spent = loaded.content();
        }
        Funnel brought = null;
        if (!funnelFiles.isEmpty()) {
            FileInputOptions.LoadedLedger<Funnel> loaded = files.loadFunnel(run, funnelFiles, detail);
            summaries.addAll(loaded.summaries());
            notes.addAll(loaded.notes());
            brought = loaded.content();
        }
        return new Results(spent, brought, summaries, notes);
    }
}
