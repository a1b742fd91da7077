package io.github.budget4s.report.festival;

import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.Exposure;
import io.github.budget4s.analysis.festival.FestivalEffects;
import io.github.budget4s.analysis.festival.MonthAdjustment;
import io.github.budget4s.analysis.festival.YearAdjustment;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/** Shows step by step what moving Spring Festival did to one month of a history. */
public final class FestivalExplanation {

    private FestivalExplanation() {}

    /**
     * Adds the steps for a month of the year; none for a month that the festival never touches.
     *
     * @param monthOfYear the month, 1 to 12
     * @param window the months that shares are taken from
     */
    public static void addSteps(AdjustedHistory adjusted, int monthOfYear, MonthRange window, Steps steps) {
        Predicate<MonthAdjustment> counts =
                month -> month.month().getMonthValue() == monthOfYear && window.contains(month.month());
        if (adjusted.years().stream().noneMatch(year -> year.months().stream().anyMatch(counts))) {
            return;
        }
        FestivalEffects effects = adjusted.effects();
        YearMonth planned = adjusted.planned().month(monthOfYear);
        steps.add(
                "festival.step.effects",
                Message.of(
                        "festival.step.effects-of",
                        FestivalNotes.ofOrdinary(effects.before().value()),
                        FestivalNotes.ofOrdinary(effects.during().value()),
                        effects.festivals().stream().map(String::valueOf).toList(),
                        (long) effects.festivals().size()),
                Cell.of(Message.of("format.value", adjusted.festival())));
        Exposure exposure = effects.windows().of(planned);
        steps.add(
                "festival.step.days",
                days(planned, exposure),
                Cell.of(Message.of("format.value", ordinaryDays(effects, exposure))));
        for (YearAdjustment year : adjusted.years()) {
            year.months().stream().filter(counts).forEach(month -> addYear(effects, year, month, steps));
        }
    }

    private static void addYear(FestivalEffects effects, YearAdjustment year, MonthAdjustment month, Steps steps) {
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
        steps.add(item, calculation, Cell.of(month.after()));
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
