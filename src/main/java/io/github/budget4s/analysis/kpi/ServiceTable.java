package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.domain.service.ServiceMeasure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up what the workshop did, in the tables in which the funnel is shown. */
public final class ServiceTable {

    private static final Set<ServiceMeasure> PARTS =
            EnumSet.of(ServiceMeasure.PACKAGE_OUTPUT, ServiceMeasure.ACCIDENT_OUTPUT, ServiceMeasure.INSURANCE_OUTPUT);

    private ServiceTable() {}

    /**
     * Adds up by month, store, or both.
     *
     * <p>Where no file has the whole output, it is what its stated parts come to.
     */
    public static KpiTable of(ServiceLedger ledger, KpiTable.Request request) {
        Map<List<String>, Figures.Sum> sums = new HashMap<>();
        Figures.Sum all = new Figures.Sum();
        boolean whole = ledger.stated().contains(ServiceMeasure.OUTPUT);
        for (ServiceEntry entry : ledger.entries()) {
            DayRange range = request.range();
            if (KpiTable.isWanted(range, entry.month(), entry.day(), ledger.source())) {
                add(all, entry, whole);
                add(sums.computeIfAbsent(key(request.keys(), entry), each -> new Figures.Sum()), entry, whole);
            }
        }
        EnumSet<Quantity> stated = EnumSet.noneOf(Quantity.class);
        ledger.stated().forEach(measure -> stated.add(quantity(measure)));
        if (ledger.stated().stream().anyMatch(PARTS::contains)) {
            stated.add(Quantity.OUTPUT);
        }
        List<KpiRow> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(new KpiRow(key, sum.figures(stated), 0)));
        rows.sort(KpiTable.order(request));
        List<String> everything = request.keys().stream().map(each -> "").toList();
        return new KpiTable(request.keys(), rows, new KpiRow(everything, all.figures(stated), 0), Money.ZERO);
    }

    private static void add(Figures.Sum sum, ServiceEntry entry, boolean whole) {
        entry.figures().forEach((measure, figure) -> {
            sum.add(quantity(measure), figure);
            if (!whole && PARTS.contains(measure)) {
                sum.add(Quantity.OUTPUT, figure);
            }
        });
    }

    private static Quantity quantity(ServiceMeasure measure) {
        return Quantity.valueOf(measure.name());
    }

    private static List<String> key(List<KpiKey> keys, ServiceEntry entry) {
        return keys.stream()
                .map(key -> switch (key) {
                    case MONTH -> entry.month().toString();
                    case STORE -> entry.store();
                    case CHANNEL, ACTIVITY -> throw new IllegalArgumentException("after-sales by " + key);
                })
                .toList();
    }
}
