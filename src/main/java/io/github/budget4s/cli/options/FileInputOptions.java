package io.github.budget4s.cli.options;

import io.github.budget4s.domain.project.AmountSign;
import io.github.budget4s.domain.project.TotalsChoice;
import io.github.budget4s.domain.spend.SpendBasis;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of every command that reads tables: sales, spend, funnel, budget, claims. */
public final class FileInputOptions implements OptionGroup {

    /** What is done with a second line for the same month and key. */
    public enum Duplicates {
        /** It is a problem. */
        ERROR,
        /** The lines are added up. */
        SUM,
        /** Numbered lines and files that come twice count once; a month that stands twice is a problem. */
        ONCE
    }

    private final Options options = new Options();

    private final OptionalValue<Charset> encoding = options.value("--encoding", "NAME", Charset.class);

    private final List<ColumnChoice> columns = options.list("--column", "COLUMN=NAME", ColumnChoice.class);

    private final Value<Duplicates> duplicates =
            options.setting("--duplicates", "error|sum|once", Duplicates.class, Duplicates.ERROR);

    private final Value<TotalsChoice> totals =
            options.setting("--totals", "ask|skip|keep", TotalsChoice.class, TotalsChoice.ASK);

    private final Flag skipBadRows = options.flag("--skip-bad-rows");

    /** Null where a command does more than to write a result. */
    private final @Nullable Flag dryRun;

    private final @Nullable OptionalValue<AmountSign> sign;

    private final @Nullable OptionalValue<SpendBasis> basis;

    /** Makes those of a command that reads no spend. */
    public FileInputOptions() {
        this(false, true);
    }

    private FileInputOptions(boolean withSpend, boolean withDryRun) {
        dryRun = withDryRun ? options.flag("--dry-run") : null;
        sign = withSpend ? options.value("--sign", "written|reversed", AmountSign.class) : null;
        basis = withSpend ? options.value("--basis", "accrual|cash", SpendBasis.class) : null;
    }

    /** Makes those of a command that reads spend. */
    public static FileInputOptions withSpend() {
        return new FileInputOptions(true, true);
    }

    /** Makes those of a command that reads spend and writes a folder. */
    public static FileInputOptions withSpendToFolder() {
        return new FileInputOptions(true, false);
    }

    /** Makes those of a command that changes the files that it reads. */
    public static FileInputOptions ofFilesAlone() {
        return new FileInputOptions(false, false);
    }

    /** Returns whether the statements for databases are to be shown, and nothing is to be computed. */
    public boolean isDryRun() {
        return dryRun != null && dryRun.isGiven();
    }

    /**
     * A name for a column, given on the command line.
     *
     * @param column the column's English name
     * @param name what the files call it
     */
    public record ColumnChoice(String column, String name) {}

    @Override
    public Options options() {
        return options;
    }

    /** Returns the encoding that the user insists on; null when it is to be found out. */
    public @Nullable Charset encoding() {
        return encoding.get();
    }

    /** Returns what the files call a column, by its English name. */
    public Map<String, List<String>> columnNames() {
        Map<String, List<String>> names = new HashMap<>();
        for (ColumnChoice choice : columns) {
            names.computeIfAbsent(choice.column(), column -> new ArrayList<>()).add(choice.name());
        }
        return names;
    }

    /** Returns whether lines for the same month and key are added up. */
    public boolean sumsDuplicates() {
        return duplicates.get() == Duplicates.SUM;
    }

    /** Returns whether numbered lines and files that come twice count once. */
    public boolean countsOnce() {
        return duplicates.get() == Duplicates.ONCE;
    }

    /** Returns what a minus in front of an amount of spend means; null when the project says it. */
    public @Nullable AmountSign sign() {
        return sign == null ? null : sign.get();
    }

    /** Returns by what spend is counted; null when the project says it. */
    public @Nullable SpendBasis basis() {
        return basis == null ? null : basis.get();
    }

    /** Returns what is done with rows that only their sums show to be totals. */
    public TotalsChoice totals() {
        return totals.get();
    }

    /** Returns whether bad rows are left out. */
    public boolean skipsBadRows() {
        return skipBadRows.isGiven();
    }
}
