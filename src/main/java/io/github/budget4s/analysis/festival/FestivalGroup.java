package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Knows what the stores of a group have sold together, so that each can lean on the others. */
final class FestivalGroup {

    /**
     * Holds the sum of one festival over the stores that know all of its months: one that opened in its midst would
     * bend the split.
     */
    private static final class Sum {
        private final FestivalSeason widest;
        private final NavigableMap<YearMonth, Units> months = new TreeMap<>();
        private int stores;

        Sum(FestivalSeason widest) {
            this.widest = widest;
        }

        void add(FestivalSeason season) {
            season.months().forEach((month, units) -> months.merge(month, units, Units::plus));
            stores++;
        }
    }

    private final NavigableMap<Integer, Sum> sums = new TreeMap<>();
    private final int stores;

    FestivalGroup(Collection<List<FestivalSeason>> stores) {
        this.stores = stores.size();
        NavigableMap<Integer, FestivalSeason> widest = new TreeMap<>();
        stores.forEach(seasons -> seasons.forEach(season -> widest.merge(
                season.year(),
                season,
                (left, right) -> right.months().size() > left.months().size() ? right : left)));
        widest.forEach((year, season) -> sums.put(year, new Sum(season)));
        stores.forEach(seasons -> seasons.forEach(season -> {
            Sum sum = sums.get(season.year());
            if (sum != null && season.hasMonthsOf(sum.widest)) {
                sum.add(season);
            }
        }));
    }

    /** Estimates the effects for a store of the group. */
    FestivalEffects estimate(List<FestivalSeason> own) {
        FestivalModel model = FestivalModel.STANDARD;
        List<FestivalSeason> others = others(own);
        if (others.isEmpty()) {
            return FestivalEstimator.estimate(own, model);
        }
        FestivalEffects theirs = FestivalEstimator.estimate(others, model);
        FestivalPrior prior = model.prior()
                .centredOn(
                        theirs.before().value().doubleValue(),
                        theirs.during().value().doubleValue(),
                        theirs.season().stream()
                                .map(level -> StrictMath.log(level.doubleValue()))
                                .toList());
        return FestivalEstimator.estimate(own, model.withPrior(prior)).withOutliersOf(theirs, stores - 1);
    }

    private List<FestivalSeason> others(List<FestivalSeason> own) {
        List<FestivalSeason> others = new ArrayList<>();
        sums.forEach((year, sum) -> {
            FestivalSeason mine = own.stream()
                    .filter(season -> season.year() == year && season.hasMonthsOf(sum.widest))
                    .findFirst()
                    .orElse(null);
            if (sum.stores > (mine == null ? 0 : 1)) {
                NavigableMap<YearMonth, Units> months = new TreeMap<>(sum.months);
                if (mine != null) {
                    months.replaceAll((month, units) ->
                            new Units(units.millionths() - mine.units(month).millionths()));
                }
                FestivalSeason rest = new FestivalSeason(year, months);
                if (!rest.sum().isZero()) {
                    others.add(rest);
                }
            }
        });
        return others;
    }
}
