package io.github.budget4s.input;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

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
        SortedMap<YearMonth, Units> planned = inputs.plannedUnits(files);
        List<YearMonth> missing = new ArrayList<>(year.months());
        missing.removeAll(planned.keySet());
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    Reason.DATA, "sales-plan.months-missing", String.join(", ", files), MonthRange.runs(missing));
        }
        List<Units> units = new ArrayList<>();
        for (int month = 1; month <= MonthRange.MONTHS_OF_A_YEAR; month++) {
            units.add(planned.get(year.month(month)));
        }
        if (units.stream().allMatch(Units::isZero)) {
            throw new RefusedException(Reason.DATA, "sales-plan.nothing-sold", String.join(", ", files), year);
        }
        Note note = Note.information("sales-plan.note", year, String.join(", ", files));
        if (!inputs.notes().contains(note)) {
            inputs.note(note);
        }
        return plan.withSalesPlan(units);
    }
}
