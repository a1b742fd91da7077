package io.github.budget4s.analysis.forecast;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds what is to be forecast, by month: vehicles, leads or yuan.
 *
 * @param whole all of it
 * @param parts by store, model or channel, under an empty name where a line names none
 * @param contracts spend by channel, of which some may be paid in the same months each year; empty for all else
 */
public record KeyedHistory(
        SalesHistory whole, SortedMap<String, SalesHistory> parts, SortedMap<String, SalesHistory> contracts) {

    /** Holds what nothing is paid of. */
    public KeyedHistory(SalesHistory whole, SortedMap<String, SalesHistory> parts) {
        this(whole, parts, new TreeMap<>());
    }

    /**
     * Adds up leads.
     *
     * @param byStore whether parts are stores; they are channels otherwise
     * @throws RefusedException when the files say nothing of leads
     */
    public static KeyedHistory ofLeads(Funnel funnel, boolean byStore) {
        Sums sums = new Sums(funnel.source());
        if (!funnel.recorded().contains(Measures.LEADS)) {
            throw new RefusedException(Reason.DATA, sums.history().whole().problem("forecast.no-leads"));
        }
        for (FunnelEntry entry : funnel.entries()) {
            Units leads = Units.of(entry.figures().sum(Measures.LEADS));
            sums.add(entry.month(), entry.day(), byStore ? entry.store() : entry.channel(), leads);
        }
        return sums.history();
    }

    /**
     * Adds up spend in yuan.
     *
     * @param byStore whether parts are stores; they are channels otherwise
     */
    public static KeyedHistory ofSpend(Spend spend, boolean byStore) {
        Sums sums = new Sums(spend.source());
        Sums channels = new Sums(spend.source());
        for (SpendEntry entry : spend.soFar().entries()) {
            Units yuan = Units.of(entry.amount().toYuan());
            sums.add(entry.month(), entry.day(), byStore ? entry.store() : entry.channel(), yuan);
            channels.add(entry.month(), entry.day(), entry.channel(), yuan);
        }
        KeyedHistory history = sums.history();
        return new KeyedHistory(
                history.whole(), history.parts(), channels.history().parts());
    }

    /** Leaves the parts out. */
    public KeyedHistory onlyWhole() {
        return new KeyedHistory(whole, new TreeMap<>(), contracts);
    }

    /**
     * Refuses a history whose lines name no parts at all.
     *
     * @param refusal what is said then
     * @throws RefusedException when there is none with a name
     */
    public void refuseNameless(String refusal) {
        if (parts.keySet().stream().allMatch(String::isEmpty)) {
            throw new RefusedException(Reason.DATA, whole.problem(refusal));
        }
    }

    private static final class Sums {
        private final String source;
        private final NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>();
        private final SortedMap<String, NavigableMap<YearMonth, MonthlySales>> keyed = new TreeMap<>();

        Sums(String source) {
            this.source = source;
        }

        void add(YearMonth month, int day, String key, Units figure) {
            MonthlySales sum = new MonthlySales(figure, 1, day);
            months.merge(month, sum, MonthlySales::plus);
            keyed.computeIfAbsent(key, name -> new TreeMap<>()).merge(month, sum, MonthlySales::plus);
        }

        KeyedHistory history() {
            TreeMap<String, SalesHistory> parts = new TreeMap<>();
            for (Map.Entry<String, NavigableMap<YearMonth, MonthlySales>> part : keyed.entrySet()) {
                parts.put(part.getKey(), new SalesHistory(part.getValue(), source));
            }
            return new KeyedHistory(new SalesHistory(months, source), parts);
        }
    }
}
