package io.github.budget4s.report.festival;

import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.Exposure;
import io.github.budget4s.analysis.festival.FestivalEffects;
import io.github.budget4s.analysis.festival.MonthAdjustment;
import io.github.budget4s.analysis.festival.YearAdjustment;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.report.table.Cell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Shows step by step what moving Spring Festival did to one month of a history. */
public final class FestivalExplanation {

    private FestivalExplanation() {}

    /**
     * Is one line of an explanation.
     *
     * @param item what is found
     * @param calculation how
     * @param result what it is
     */
    public record Step(Message item, Message calculation, Cell result) {}

    /**
     * Lists the steps for a month of the year; none for a month that the festival never touches.
     *
     * @param monthOfYear the month, 1 to 12
     * @param window the months that shares are taken from
     */
    public static List<Step> steps(AdjustedHistory adjusted, int monthOfYear, MonthRange window) {
        List<Step> years = new ArrayList<>();
        for (YearAdjustment year : adjusted.years()) {
            year.months().stream()
                    .filter(month -> month.month().getMonthValue() == monthOfYear && window.contains(month.month()))
                    .forEach(month -> years.add(step(adjusted.effects(), year, month)));
        }
        if (years.isEmpty()) {
            return List.of();
        }
        FestivalEffects effects = adjusted.effects();
        YearMonth planned = adjusted.planned().month(monthOfYear);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                Message.of("festival.step.effects"),
                Message.of(
                        "festival.step.effects-of",
                        FestivalNotes.ofOrdinary(effects.before()),
                        FestivalNotes.ofOrdinary(effects.during()),
                        effects.festivals().stream().map(String::valueOf).toList(),
                        (long) effects.festivals().size()),
                Cell.of(Message.of("format.value", adjusted.festival()))));
        steps.add(new Step(
                Message.of("festival.step.days"),
                days(planned, effects.windows().of(planned)),
                Cell.of(Message.of(
                        "format.value", ordinaryDays(effects, effects.windows().of(planned))))));
        steps.addAll(years);
        return steps;
    }

    private static Step step(FestivalEffects effects, YearAdjustment year, MonthAdjustment month) {
        Message item = Message.of("festival.step.year", month.month());
        Message calculation =
                switch (year.treatment()) {
                    case MOVED ->
                        Message.of(
                                "festival.step.moved",
                                days(month.month(), month.own()),
                                month.before(),
                                ordinaryDays(effects, month.planned()),
                                ordinaryDays(effects, month.own()),
                                sum(year),
                                months(year));
                    case REPLACED -> Message.of("festival.step.replaced", month.before(), sum(year), months(year));
                    case IN_PLACE -> Message.of("festival.step.in-place");
                    case LEFT -> Message.of("festival.step.left");
                };
        return new Step(item, calculation, Cell.of(month.after()));
    }

    private static Message days(YearMonth month, Exposure exposure) {
        return Message.of(
                "festival.days", month, (long) exposure.days(), (long) exposure.before(), (long) exposure.during());
    }

    private static String ordinaryDays(FestivalEffects effects, Exposure exposure) {
        return effects.ordinaryDays(exposure).toPlainString();
    }

    private static Units sum(YearAdjustment year) {
        return year.months().stream().map(MonthAdjustment::before).reduce(Units.ZERO, Units::plus);
    }

    private static List<YearMonth> months(YearAdjustment year) {
        return year.months().stream().map(MonthAdjustment::month).toList();
    }
}
