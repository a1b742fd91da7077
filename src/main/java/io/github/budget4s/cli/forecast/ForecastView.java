package io.github.budget4s.cli.forecast;

import io.github.budget4s.analysis.forecast.ForecastStudy;
import io.github.budget4s.analysis.forecast.Reconciliation;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.forecast.ForecastChart;
import io.github.budget4s.report.forecast.ForecastExplanation;
import io.github.budget4s.report.forecast.ForecastNotes;
import io.github.budget4s.report.forecast.ForecastReport;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Shows the months to come, or how the forecast of one of them came about. */
final class ForecastView {

    private static final double HUNDRED = 100;

    private ForecastView() {}

    /**
     * Makes the report.
     *
     * @param levels the levels of the intervals in percent, ascending
     */
    static Report of(ForecastTask task, List<Integer> levels, Reconciliation reconciliation) {
        ForecastStudy study = ForecastStudy.of(
                task.history(), task.parts(), task.contracts(), task.request(), shares(levels), reconciliation);
        Inputs inputs = task.inputs();
        inputs.note(ForecastNotes.of(study.whole(), task.request()));
        inputs.note(ForecastNotes.ofPayments(study));
        if (task.key() != null) {
            inputs.note(ForecastNotes.ofParts(study, reconciliation, task.figures()));
        }
        List<BigDecimal> percents = levels.stream().map(BigDecimal::valueOf).toList();
        return ForecastReport.of(study, task.figures(), task.keyColumn(), percents, inputs.summaries(), inputs.notes())
                .with(ForecastChart.of(task.history().series(), study.total(), task.figures(), percents));
    }

    static Report explanation(ForecastTask task, List<Integer> levels, MonthChoice month) {
        ForecastStudy study = ForecastStudy.of(
                task.history(), task.parts(), task.contracts(), task.request(), shares(levels), Reconciliation.NONE);
        Inputs inputs = task.inputs();
        inputs.note(ForecastNotes.of(study.whole(), task.request()));
        inputs.note(ForecastNotes.ofPayments(study));
        return ForecastExplanation.of(
                study, task.request(), explained(task, month), task.figures(), inputs.summaries(), inputs.notes());
    }

    private static List<Double> shares(List<Integer> levels) {
        return levels.stream().map(level -> level / HUNDRED).toList();
    }

    /** Finds the month to explain among those to come: the first one of its name when no year is named. */
    private static int explained(ForecastTask task, MonthChoice month) {
        YearMonth last = task.history().series().last();
        int horizon = task.request().horizon();
        for (int h = 0; h < horizon; h++) {
            YearMonth toCome = last.plusMonths(h + 1L);
            Integer year = month.year();
            if (toCome.getMonthValue() == month.monthOfYear() && (year == null || year == toCome.getYear())) {
                return h;
            }
        }
        throw new RefusedException(
                Reason.USAGE, "usage.forecast-explain-month", last.plusMonths(1), last.plusMonths(horizon));
    }
}
