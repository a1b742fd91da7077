package io.github.budget4s.input;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts vehicles that stand in files into a plan, in place of its own: what {@code forecast sales} wrote, above all. */
public final class SalesPlanFiles {

    private SalesPlanFiles() {}

    /**
     * Returns the plan with the sales plan of the files; as it is where none are named.
     *
     * @throws RefusedException when a month of the year is in no file
     */
    public static Plan into(Plan plan, List<String> files, MonthRange year, Inputs inputs) {
        if (files.isEmpty()) {
            return plan;
        }
        SortedMap<YearMonth, Units> planned = new TreeMap<>();
        inputs.plannedUnits(files)
                .values()
                .forEach(store -> store.forEach((month, units) -> planned.merge(month, units, Units::plus)));
        return plan.withSalesPlan(units(planned, String.join(", ", files), year, inputs));
    }

    /**
     * Returns a store with the sales plan of a file: what stands there under its name, or all where no stores are
     * named.
     *
     * @throws RefusedException when the file names other stores only, or has not every month of the year
     */
    static StorePlan into(StorePlan store, String file, MonthRange year, Inputs inputs) {
        SortedMap<String, SortedMap<YearMonth, Units>> stores = inputs.plannedUnits(List.of(file));
        SortedMap<YearMonth, Units> own = stores.get(stores.keySet().equals(Set.of("")) ? "" : store.store());
        if (own == null) {
            throw new RefusedException(
                    Reason.DATA, "sales-plan.other-stores", file, store.store(), List.copyOf(stores.keySet()));
        }
        return store.withSalesPlan(units(own, file, year, inputs));
    }

    private static List<Units> units(
            SortedMap<YearMonth, Units> planned, String files, MonthRange year, Inputs inputs) {
        List<YearMonth> missing = new ArrayList<>(year.months());
        missing.removeAll(planned.keySet());
        if (!missing.isEmpty()) {
            throw new RefusedException(Reason.DATA, "sales-plan.months-missing", files, MonthRange.runs(missing));
        }
        List<Units> units = new ArrayList<>();
        for (int month = 1; month <= MonthRange.MONTHS_OF_A_YEAR; month++) {
            units.add(planned.get(year.month(month)));
        }
        if (units.stream().allMatch(Units::isZero)) {
            throw new RefusedException(Reason.DATA, "sales-plan.nothing-sold", files, year);
        }
        Note note = Note.information("sales-plan.note", year, files);
        if (!inputs.notes().contains(note)) {
            inputs.note(note);
        }
        return units;
    }
}
