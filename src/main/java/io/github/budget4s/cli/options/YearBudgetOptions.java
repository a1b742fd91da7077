package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.project.Project;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The options that say what of a year's budget is spread over its months, and by which shares. */
public final class YearBudgetOptions implements OptionGroup {

    private final Options options = new Options();

    private final @Nullable OptionalValue<Money> total;
    private final OptionalValue<Money> reserve;
    private final OptionalValue<Money> regular;
    private final OptionalValue<Year> year;
    private final Value<Money> unit;
    private final Value<ShareMethod> method;
    private final OptionalValue<YearMonth> historyUntil;
    private final ExcludeOption exclude;
    private final Value<MissingMonths> missing;

    /** Makes all of them. */
    public YearBudgetOptions() {
        this(true);
    }

    private YearBudgetOptions(boolean withTotal) {
        total = withTotal ? options.value("--total", "AMOUNT", Money.class) : null;
        reserve = options.value("--reserve", "AMOUNT", Money.class);
        regular = options.value("--regular", "AMOUNT", Money.class);
        year = options.value("--year", "YEAR", Year.class);
        unit = options.setting("--round", "AMOUNT", Money.class, new Money(1));
        method = options.setting("--share", "METHOD", ShareMethod.class, ShareMethod.POOLED);
        historyUntil = options.value("--history-until", "MONTH", YearMonth.class);
        exclude = options.with(new ExcludeOption());
        missing = options.setting("--missing", "error|zero", MissingMonths.class, MissingMonths.ERROR);
    }

    /** Makes those of a command that has totals of its own. */
    public static YearBudgetOptions withoutTotal() {
        return new YearBudgetOptions(false);
    }

    @Override
    public Options options() {
        return options;
    }

    /** Returns the total that was named, null for the plan's. */
    public @Nullable Money total() {
        return total == null ? null : total.get();
    }

    /** Returns the reserve that was named, null for the plan's. */
    public @Nullable Money reserve() {
        return reserve.get();
    }

    /** Returns the regular money that was named, null for the plan's. */
    public @Nullable Money regular() {
        return regular.get();
    }

    /** Returns the year that was named, null for the project's or the plan's. */
    public @Nullable Integer year() {
        return year.get() == null ? null : year.get().getValue();
    }

    /** Returns what every amount is a multiple of. */
    public Money unit() {
        return unit.get();
    }

    /** Returns the last month of history that may be used, null for the last whole one. */
    public @Nullable YearMonth historyUntil() {
        return historyUntil.get();
    }

    /** Returns how shares are found from several years. */
    public ShareMethod method() {
        return method.get();
    }

    /** Returns whether a month without a line counts as one in which nothing was sold. */
    public boolean missingIsZero() {
        return missing.get() == MissingMonths.ZERO;
    }

    /** Returns the months that tell nothing. */
    public ExcludedMonths excluded(Project project, Names names) {
        return exclude.months(project, names);
    }
}
