package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.actual.MeasuredValue.Dimension;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.domain.spend.Spend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was reached.
 *
 * @param spend null when there is no file of spend
 * @param funnel null when there is no funnel file
 * @param service null when there is no after-sales file
 * @param actuals what is known of measures beside those files
 * @param withCommitted whether what is ordered and not yet paid counts as spent
 */
public record Reached(
        @Nullable Spend spend,
        @Nullable Funnel funnel,
        @Nullable ServiceLedger service,
        Actuals actuals,
        boolean withCommitted) {

    /** Adds up all of some months. */
    public Figures figures(MonthRange months) {
        return sales(List.of(), months).total().figures().plus(service(months));
    }

    /** Adds up what is ordered and not yet paid of some months. */
    public Money committed(MonthRange months) {
        return sales(List.of(), months).committed();
    }

    /** Adds up what the lines of a store have of some months. */
    Figures ofStore(String store, MonthRange months) {
        Figures sold = of(sales(List.of(KpiKey.STORE), months), store);
        KpiTable.Request request =
                new KpiTable.Request(List.of(KpiKey.STORE), DayRange.of(months), withCommitted, List.of());
        return service == null ? sold : sold.plus(of(ServiceTable.of(service, request), store));
    }

    /** Returns the figures of a row of a table; of one that it does not have, nothing of all that it knows. */
    static Figures of(KpiTable table, String key) {
        return table.find(List.of(key)).map(KpiRow::figures).orElseGet(() -> new Figures.Sum()
                .figures(table.total().figures().quantities()));
    }

    KpiTable sales(List<KpiKey> keys, MonthRange months) {
        return sales(keys, months, ChannelGroups.NONE);
    }

    KpiTable sales(List<KpiKey> keys, MonthRange months, ChannelGroups groups) {
        return KpiTable.of(
                spend, funnel, new KpiTable.Request(keys, DayRange.of(months), withCommitted, List.of(), groups));
    }

    private Figures service(MonthRange months) {
        return service == null
                ? Figures.NONE
                : ServiceTable.of(
                                service, new KpiTable.Request(List.of(), DayRange.of(months), withCommitted, List.of()))
                        .total()
                        .figures();
    }

    /** Finds what was reached of a target by all; null when it is of the plan's own and no file has it. */
    public @Nullable Measured byAll(Target target, MonthRange months) {
        return measured(target, figures(months), Whose.whole(months));
    }

    /** Finds what was reached of a target by a store; null when it is of the plan's own and no file has it. */
    public @Nullable Measured byStore(Target target, String store, MonthRange months) {
        return measured(target, ofStore(store, months), Whose.of(Dimension.STORE, store, months));
    }

    /**
     * Finds what was reached of a target by a person, whom files of measures alone know; null when none has it.
     *
     * @param store the store whose lines count; null for all: two of one name may work in two stores
     */
    public @Nullable Measured byPerson(Target target, String person, @Nullable String store, MonthRange months) {
        Actuals known = store == null ? actuals : actuals.ofStore(store);
        return Measured.of(known, target, Whose.of(Dimension.PERSON, person, months));
    }

    /**
     * Finds by which measure, and of which figures, a target is held against what was reached: one that the program
     * knows of the files that count it, any other one, and one that no such file counts, of the files of measures.
     *
     * @param figures what the files that the program counts have of it
     * @param whose of which lines of the files of measures
     * @return null when it is a measure of the plan's own that no file has
     */
    @Nullable
    Measured measured(Target target, Figures figures, Whose whose) {
        Measure known = Measures.find(target.measure()).orElse(null);
        if (known != null && known.isIn(figures.quantities())) {
            return new Measured(known, figures);
        }
        Measured own = Measured.of(actuals, target, whose);
        return own != null || known == null ? own : new Measured(known, figures);
    }
}
