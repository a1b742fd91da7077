package io.github.budget4s.analysis.festival;

import io.github.budget4s.analysis.festival.YearAdjustment.Treatment;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moves a history's days around Spring Festival to where a planning year has them. */
public final class FestivalAdjustment {

    /** The month that every festival touches. */
    private static final int FEBRUARY = 2;

    private final MonthRange planned;
    private final MonthRange window;
    private final FestivalEffects effects;

    private FestivalAdjustment(MonthRange planned, MonthRange window, FestivalEffects effects) {
        this.planned = planned;
        this.window = window;
        this.effects = effects;
    }

    /**
     * Adjusts the history of one store, or of several that are taken as one.
     *
     * <p>The effects are estimated from every year of the history up to the window's last month; the years that have
     * months in the window are adjusted. Each month that the festival touches, there or in the planning year, is
     * multiplied by its ordinary days in the planning year over those it had; the products are brought back to the sum
     * of the year's touched months, to the millionth of a vehicle by largest remainder, ties to the earlier month. A
     * year with an outlier among its first three months has their sum split as the model expects it. January 2022 with
     * 100 and February with 60 vehicles (festival 1 February) become 89.12 and 70.88 for 2028 (26 January) when days
     * from the eve on sell half.
     *
     * @param planned the months of the year that is planned
     * @param window the months that shares are taken from
     * @param missingIsZero whether a month without a line is one in which nothing was sold
     */
    public static AdjustedHistory adjust(
            SalesHistory history, MonthRange planned, MonthRange window, boolean missingIsZero) {
        return adjust(history, planned, window, missingIsZero, FestivalModel.STANDARD);
    }

    static AdjustedHistory adjust(
            SalesHistory history, MonthRange planned, MonthRange window, boolean missingIsZero, FestivalModel model) {
        List<FestivalSeason> seasons = FestivalSeason.of(history, window.last(), missingIsZero);
        return new FestivalAdjustment(planned, window, FestivalEstimator.estimate(seasons, model))
                .adjust(history, seasons);
    }

    /**
     * Estimates what the festival does to a history.
     *
     * @param last the last month that is looked at
     * @return the effects; those of the calendar, estimated from no festival, where the history has none
     */
    public static FestivalEffects effects(SalesHistory history, YearMonth last) {
        return FestivalEstimator.estimate(FestivalSeason.of(history, last, false), FestivalModel.STANDARD);
    }

    /**
     * Adjusts the histories of the stores of a group.
     *
     * <p>A store's own effects are estimated with what the sum of the other stores shows in place of the calendar's
     * prior, and half as unsure: the fewer festivals or vehicles a store has, the nearer it stays to the others. What
     * is an outlier in the sum of the others is one in the store.
     *
     * @param histories the stores by name
     * @param window the months that shares are taken from
     * @return the stores in the same order
     */
    public static Map<String, AdjustedHistory> adjustStores(
            Map<String, SalesHistory> histories, MonthRange planned, MonthRange window, boolean missingIsZero) {
        Map<String, List<FestivalSeason>> seasons = new LinkedHashMap<>();
        histories.forEach(
                (store, history) -> seasons.put(store, FestivalSeason.of(history, window.last(), missingIsZero)));
        FestivalGroup group = new FestivalGroup(seasons.values());
        Map<String, AdjustedHistory> adjusted = new LinkedHashMap<>();
        histories.forEach((store, history) -> {
            List<FestivalSeason> own = seasons.getOrDefault(store, List.of());
            adjusted.put(store, new FestivalAdjustment(planned, window, group.estimate(own)).adjust(history, own));
        });
        return adjusted;
    }

    private AdjustedHistory adjust(SalesHistory history, List<FestivalSeason> seasons) {
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>(history.months());
        List<YearAdjustment> years = new ArrayList<>();
        for (int year = window.first().getYear(); year <= window.last().getYear(); year++) {
            if (touched(year).stream().anyMatch(window::contains)) {
                YearAdjustment adjustment = adjust(history, year, season(seasons, year));
                years.add(adjustment);
                adjustment.months().forEach(month -> put(months, month));
            }
        }
        return new AdjustedHistory(
                new SalesHistory(months, history.source()),
                planned,
                SpringFestival.of(planned.month(FEBRUARY).getYear()),
                effects,
                years);
    }

    private static @Nullable FestivalSeason season(List<FestivalSeason> seasons, int year) {
        return seasons.stream()
                .filter(season -> season.year() == year)
                .findFirst()
                .orElse(null);
    }

    private static void put(NavigableMap<YearMonth, MonthlySales> months, MonthAdjustment month) {
        MonthlySales sales = months.get(month.month());
        if (sales != null) {
            months.put(month.month(), new MonthlySales(month.after(), sales.lines(), sales.lastDay()));
        } else if (!month.after().isZero()) {
            months.put(month.month(), new MonthlySales(month.after(), 0, 0));
        }
    }

    private YearAdjustment adjust(SalesHistory history, int year, @Nullable FestivalSeason season) {
        List<YearMonth> touched = touched(year);
        boolean replaced = !effects.outliersOf(year).isEmpty();
        if (!replaced
                && touched.stream().allMatch(month -> effects.windows()
                        .of(month)
                        .equals(effects.windows().of(planned(month))))) {
            return unchanged(history, year, Treatment.IN_PLACE);
        }
        if (season == null || !season.months().keySet().containsAll(touched)) {
            return unchanged(history, year, Treatment.LEFT);
        }
        return replaced
                ? changed(
                        season,
                        Treatment.REPLACED,
                        List.copyOf(season.months().keySet()),
                        month -> Ratio.of(effects.level(planned(month))))
                : changed(season, Treatment.MOVED, touched, month -> Ratio.of(
                                season.units(month).millionths(), 1)
                        .times(effects.factor(month, planned(month))));
    }

    private YearAdjustment changed(
            FestivalSeason season, Treatment treatment, List<YearMonth> months, Function<YearMonth, Ratio> weight) {
        Units sum = months.stream().map(season::units).reduce(Units.ZERO, Units::plus);
        List<Units> spread = UnitsSpread.of(sum, months.stream().map(weight).toList());
        List<MonthAdjustment> adjusted = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            adjusted.add(month(months.get(i), season.units(months.get(i)), spread.get(i)));
        }
        return new YearAdjustment(season.year(), SpringFestival.of(season.year()), treatment, adjusted);
    }

    private YearAdjustment unchanged(SalesHistory history, int year, Treatment treatment) {
        List<MonthAdjustment> months = touched(year).stream()
                .filter(history.months()::containsKey)
                .map(month -> month(month, history.units(month), history.units(month)))
                .toList();
        return new YearAdjustment(year, SpringFestival.of(year), treatment, months);
    }

    /** Lists the months that the festival touches in the year or in the planning year. */
    private List<YearMonth> touched(int year) {
        return MonthRange.ofYear(year).months().stream()
                .limit(FestivalSeason.MONTHS)
                .filter(month -> effects.windows().of(month).isTouched()
                        || effects.windows().of(planned(month)).isTouched())
                .toList();
    }

    private MonthAdjustment month(YearMonth month, Units before, Units after) {
        return new MonthAdjustment(
                month,
                effects.windows().of(month),
                effects.windows().of(planned(month)),
                effects.factor(month, planned(month)),
                before,
                after);
    }

    private YearMonth planned(YearMonth month) {
        return planned.month(month.getMonthValue());
    }
}
