package io.github.budget4s.cli.options;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of the commands that look at a plan's year: the plan, its money, and by what the months share it. */
public final class PlannedYearOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<String> plan;
    private final List<String> sales;
    private final OptionalValue<SharesBy> by;
    private final YearBudgetOptions budget;
    private final Flag springFestival;

    /**
     * Makes all of them, in the order in which the help has them.
     *
     * @param budget the money of the year
     */
    public PlannedYearOptions(YearBudgetOptions budget) {
        this.plan = options.value("--plan", "FILE", String.class);
        this.sales = options.files("--sales");
        this.by = options.value("--by", "plan", SharesBy.class);
        this.budget = options.with(budget);
        this.springFestival = options.flag("--spring-festival");
    }

    @Override
    public Options options() {
        return options;
    }

    /** Returns the plan's file that was named; null for that of the project. */
    public @Nullable String plan() {
        return plan.get();
    }

    /** Returns the files of sales that were named; none for those of the project. */
    public List<String> sales() {
        return sales;
    }

    /** Returns whether months share by the sales plan, whatever was sold. */
    public boolean isByPlan() {
        return by.get() == SharesBy.PLAN;
    }

    /** Returns the money of the year. */
    public YearBudgetOptions budget() {
        return budget;
    }

    /** Returns whether past months are moved to where Spring Festival is in the planning year. */
    public boolean isSpringFestivalMoved() {
        return springFestival.isGiven();
    }
}
