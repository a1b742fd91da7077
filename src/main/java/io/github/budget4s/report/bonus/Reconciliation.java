package io.github.budget4s.report.bonus;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.sales.SalesHistory;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the funnel's vehicles against those of the sales file, month by month, before anybody is paid for them: its
 * deliveries, or its orders where it counts no deliveries.
 */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * Says whether both agree, else in which months they do not and by which figures.
     *
     * @param funnel null when there is no funnel file
     */
    public static List<Note> of(@Nullable Funnel funnel, SalesHistory sales, MonthRange year) {
        if (funnel == null || sales.months().keySet().stream().noneMatch(year::contains)) {
            return List.of();
        }
        Quantity quantity = funnel.recorded().contains(Measures.DELIVERIES) ? Measures.DELIVERIES : Measures.ORDERS;
        if (!funnel.recorded().contains(quantity)) {
            return List.of();
        }
        TreeMap<YearMonth, Long> counted = new TreeMap<>();
        for (FunnelEntry entry : funnel.entries()) {
            if (year.contains(entry.month())) {
                counted.merge(entry.month(), entry.figures().sum(quantity), Long::sum);
            }
        }
        Set<YearMonth> months = new TreeSet<>(sales.months().keySet());
        months.removeIf(month -> !year.contains(month));
        months.addAll(counted.keySet());
        List<Object> differing = new ArrayList<>();
        BigDecimal allSold = BigDecimal.ZERO;
        long all = 0;
        for (YearMonth month : months) {
            BigDecimal sold = sales.units(month).toDecimal();
            long here = counted.getOrDefault(month, 0L);
            if (sold.compareTo(BigDecimal.valueOf(here)) != 0) {
                differing.add(Message.of("bonus.month-differs", month, here, plain(sold)));
            }
            allSold = allSold.add(sold);
            all += here;
        }
        Message name = Message.of("column." + quantity.name());
        return List.of(
                differing.isEmpty()
                        ? Note.information("bonus.note.reconciled", name, all, sales.source())
                        : Note.warning(
                                "bonus.note.unreconciled", name, all, plain(allSold), sales.source(), differing));
    }

    private static String plain(BigDecimal units) {
        return units.stripTrailingZeros().toPlainString();
    }
}
