package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds what the festival does to a history's sales, as estimated; all figures are rounded half even to four decimals,
 * so that whatever is computed from them is exact.
 *
 * @param windows which days it touches
 * @param before what a day before the eve sells more than an ordinary day: 0.0500 is 5 % more
 * @param during what a day from the eve on sells more than an ordinary day: -0.4700 is 47 % less
 * @param season the levels of an ordinary day of January, February and March to one another
 * @param festivals the years whose festivals it was estimated from
 * @param outliers the months that did not fit and were left out of account for the greater part, in order
 * @param stores how many other stores' sales it was estimated from besides; 0 when from one history alone
 */
public record FestivalEffects(
        FestivalWindows windows,
        Estimate before,
        Estimate during,
        List<BigDecimal> season,
        List<Integer> festivals,
        List<Outlier> outliers,
        int stores) {

    public FestivalEffects {
        season = List.copyOf(season);
        festivals = List.copyOf(festivals);
        outliers = List.copyOf(outliers);
    }

    /**
     * Holds what a day sells more than an ordinary one, as a part of that.
     *
     * @param value the estimate
     * @param error its standard error
     */
    public record Estimate(BigDecimal value, BigDecimal error) {}

    /**
     * Is a month that sold far more or less than the others of its year let expect.
     *
     * @param month which
     * @param deviation how much more it sold, as a part of what was to be expected: -0.83 is 83 % less; two decimals
     */
    public record Outlier(YearMonth month, BigDecimal deviation) {}

    /**
     * Returns how many ordinary days a month is worth: {@code days + before x days before the eve + during x days from
     * it on}. With -0.47, February 2025 (28 days, 12 of them from the eve on) is worth 28 - 5.64 = 22.36 days.
     */
    public BigDecimal ordinaryDays(Exposure exposure) {
        return BigDecimal.valueOf(exposure.days())
                .add(before.value().multiply(BigDecimal.valueOf(exposure.before())))
                .add(during.value().multiply(BigDecimal.valueOf(exposure.during())));
    }

    /**
     * Returns the level that is expected of a month of January to March of any year, in proportion to the other two:
     * its ordinary days times the level of one. Months that the festival never touches are not to be asked for.
     */
    public BigDecimal level(YearMonth month) {
        return ordinaryDays(windows.of(month)).multiply(season.get(month.getMonthValue() - 1));
    }

    /** Returns what a month's sales are to be multiplied by for the same month of another year, exactly. */
    public Ratio factor(YearMonth own, YearMonth planned) {
        return Ratio.of(ordinaryDays(windows.of(planned))).dividedBy(Ratio.of(ordinaryDays(windows.of(own))));
    }

    public List<Outlier> outliersOf(int year) {
        return outliers.stream()
                .filter(outlier -> outlier.month().getYear() == year)
                .toList();
    }

    /** Keeps these effects for a store of the group, with the outliers of both. */
    FestivalEffects withOutliersOf(FestivalEffects group, int otherStores) {
        List<Outlier> both = new ArrayList<>(outliers);
        group.outliers.stream()
                .filter(theirs -> outliers.stream().noneMatch(own -> own.month().equals(theirs.month())))
                .forEach(both::add);
        both.sort(Comparator.comparing(Outlier::month));
        return new FestivalEffects(windows, before, during, season, festivals, both, otherStores);
    }
}
