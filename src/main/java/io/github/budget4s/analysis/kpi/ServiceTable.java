package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.domain.service.ServiceLedger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up what the workshop did, in the tables in which the funnel is shown. */
public final class ServiceTable {

    private static final Set<Quantity> PARTS =
            Set.of(Measures.PACKAGE_OUTPUT, Measures.ACCIDENT_OUTPUT, Measures.INSURANCE_OUTPUT);

    private ServiceTable() {}

    /**
     * Adds up by month, store, or both.
     *
     * <p>Where no file has the whole output, it is the sum of the parts that they have.
     */
    public static KpiTable of(ServiceLedger ledger, KpiTable.Request request) {
        Map<List<String>, Figures.Sum> sums = new HashMap<>();
        Figures.Sum all = new Figures.Sum();
        boolean whole = ledger.recorded().contains(Measures.OUTPUT);
        for (ServiceEntry entry : ledger.entries()) {
            DayRange range = request.range();
            if (KpiTable.isWanted(range, entry.month(), entry.day(), ledger.source())) {
                add(all, entry, whole);
                add(sums.computeIfAbsent(key(request.keys(), entry), each -> new Figures.Sum()), entry, whole);
            }
        }
        Set<Quantity> recorded = new HashSet<>(ledger.recorded());
        if (ledger.recorded().stream().anyMatch(PARTS::contains)) {
            recorded.add(Measures.OUTPUT);
        }
        List<KpiRow> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(new KpiRow(key, sum.figures(recorded), 0)));
        rows.sort(KpiTable.order(request));
        List<String> everything = request.keys().stream().map(each -> "").toList();
        return new KpiTable(request.keys(), rows, new KpiRow(everything, all.figures(recorded), 0), Money.ZERO);
    }

    private static void add(Figures.Sum sum, ServiceEntry entry, boolean whole) {
        sum.add(entry.figures());
        if (!whole) {
            for (Quantity part : PARTS) {
                sum.add(Measures.OUTPUT, entry.figures().sum(part));
            }
        }
    }

    private static List<String> key(List<KpiKey> keys, ServiceEntry entry) {
        return keys.stream()
                .map(key -> switch (key) {
                    case MONTH -> entry.month().toString();
                    case STORE -> entry.store();
                    case CHANNEL, ACTIVITY, GROUP -> throw new IllegalArgumentException("after-sales by " + key);
                })
                .toList();
    }
}
