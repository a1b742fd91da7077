package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.forecast.PaymentMonths;
import io.github.budget4s.analysis.forecast.SpendForecast;
import io.github.budget4s.analysis.outlook.Credibility;
import io.github.budget4s.analysis.outlook.ShareOutlook;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what the months to come of one channel will cost besides its activities.
 *
 * <p>What is paid in the same months each year goes on so. All else starts from the budget of the months to come and
 * moves to what the spend says, by {@link Credibility}: the forecast where there are two years of it, else the budget
 * times spent over budgeted so far. A month of which hardly a tenth is booked says nothing before two later ones are
 * over: invoices come late. Regular items of the plan are the least that a month costs. What is ordered or paid already
 * is a part of its month, not more.
 */
final class ChannelOutlook {

    private static final int CENTS = 2;
    private static final int LATE = 2;
    private static final double HARDLY = 0.1;
    private static final double NEARLY_ALL = 0.9;

    /** What the months to come are told from. */
    enum Basis {
        /** From the same months of years before. */
        PAYMENTS,
        /** From two years of spend, and the budget. */
        HISTORY,
        /** From the pace of the year, and the budget. */
        PACE
    }

    private final VarianceRequest request;
    private final Series base;
    private final double share;
    private final List<YearMonth> over;
    private final SortedMap<YearMonth, Money> settled;
    private final SpendForecast forecast;
    private final @Nullable PaymentMonths payments;
    private final Basis basis;
    private final double weight;
    private final SortedMap<YearMonth, Money> toCome = new TreeMap<>();

    /**
     * Looks ahead.
     *
     * @param base budget and spend of the channel without what is its activities'
     * @param regular what the plan's regular items cost, by month
     * @param share which part of the running month's money is usually spent by now
     */
    ChannelOutlook(VarianceRequest request, Series base, SortedMap<YearMonth, Money> regular, double share) {
        this.request = request;
        this.base = base;
        this.share = share;
        Today today = request.today();
        over = request.year().months().stream().filter(today::isOver).toList();
        settled = LumpPayments.moved(base.settled(), base, request.year().months(), today.month());
        TreeMap<YearMonth, Money> spent = new TreeMap<>(settled);
        spent.keySet().retainAll(over);
        forecast = SpendForecast.of(
                new SpendForecast.Spent(spent, base.before()), request.toCome(), new ShareOutlook(base.budget()));
        payments = payments();
        basis = payments != null ? Basis.PAYMENTS : forecast.history() != null ? Basis.HISTORY : Basis.PACE;
        List<YearMonth> evidence = evidence();
        weight = switch (basis) {
            case PAYMENTS -> 1;
            case HISTORY -> budget(request.year().months()) == 0 ? 1 : Credibility.ofHistory(over.size());
            case PACE -> Credibility.ofPace(evidence.size());
        };
        for (YearMonth month : request.toCome()) {
            double whole = StrictMath.max(month(month, evidence), yuan(floor(regular, month)));
            toCome.put(month, money(StrictMath.max(0, beyond(month, whole))));
        }
    }

    private @Nullable PaymentMonths payments() {
        TreeMap<YearMonth, Double> all = new TreeMap<>();
        base.before().forEach((month, amount) -> all.put(month, yuan(amount)));
        base.settled().forEach((month, amount) -> all.put(month, yuan(amount)));
        return PaymentMonths.of(all, request.today().lastOver()).orElse(null);
    }

    /** Lists the months that say something of the pace. */
    private List<YearMonth> evidence() {
        return over.stream()
                .filter(month -> !month.plusMonths(LATE).isAfter(request.today().lastOver())
                        || spent(List.of(month)) > HARDLY * budget(List.of(month))
                        || budget(List.of(month)) == 0)
                .toList();
    }

    /** What a month will cost, whatever is known of it already. */
    private double month(YearMonth month, List<YearMonth> evidence) {
        if (payments != null) {
            return payments.amount(month);
        }
        double budgeted = budget(List.of(month));
        double said = forecast.history() != null ? yuan(forecast.months(), month) : pace(month, evidence);
        return (1 - weight) * budgeted + weight * said;
    }

    private double pace(YearMonth month, List<YearMonth> evidence) {
        double budgetedSoFar = budget(evidence);
        if (budgetedSoFar > 0) {
            return budget(List.of(month)) * StrictMath.max(0, spent(evidence)) / budgetedSoFar;
        }
        double budgeted = budget(List.of(month));
        boolean granted = budget(request.year().months()) > 0;
        return granted || evidence.isEmpty() ? budgeted : StrictMath.max(0, spent(evidence)) / evidence.size();
    }

    /** A contract costs no more than its month's budget: what is beyond that, the check of the plan says. */
    private Money floor(SortedMap<YearMonth, Money> regular, YearMonth month) {
        Money item = regular.getOrDefault(month, Money.ZERO);
        Money budgeted = base.budget().getOrDefault(month, Money.ZERO);
        return payments != null ? Money.ZERO : item.compareTo(budgeted) < 0 ? item : budgeted;
    }

    /** What is still to be ordered of a month: of the running one by what went before and by its own pace. */
    private double beyond(YearMonth month, double whole) {
        if (payments != null) {
            // Each payment is its month's: one above the budget of its quarter is no part of the next one.
            return whole - yuan(base.settled(), month);
        }
        double known = yuan(settled, month);
        if (!month.equals(request.today().running())) {
            return whole - known;
        }
        boolean lump = base.lines(month, month) <= 1 && known >= NEARLY_ALL * whole;
        if (lump) {
            return 0;
        }
        // The fewer lines, the more of what is spent may be a part of the month's money that came early.
        long lines = base.lines(month, month);
        double own = lines / (lines + 1.0);
        double pace = (1 - share) * ((1 - share) * whole + StrictMath.max(0, known));
        return own * pace + (1 - own) * StrictMath.max(0, whole - StrictMath.max(0, known));
    }

    private double budget(List<YearMonth> months) {
        return sum(base.budget(), months);
    }

    private double spent(List<YearMonth> months) {
        return sum(settled, months);
    }

    private static double sum(Map<YearMonth, Money> amounts, List<YearMonth> months) {
        Money sum = Money.ZERO;
        for (YearMonth month : months) {
            sum = sum.plus(amounts.getOrDefault(month, Money.ZERO));
        }
        return yuan(sum);
    }

    private static double yuan(SortedMap<YearMonth, Money> amounts, YearMonth month) {
        return yuan(amounts.getOrDefault(month, Money.ZERO));
    }

    private static double yuan(Money amount) {
        return amount.toYuan().doubleValue();
    }

    private static Money money(double yuan) {
        return Money.ofYuan(new BigDecimal(yuan).setScale(CENTS, RoundingMode.HALF_EVEN));
    }

    /** Returns what each month to come will cost beyond what is ordered and paid of it. */
    SortedMap<YearMonth, Money> toCome() {
        return toCome;
    }

    /** Returns the months of spend that were continued; null where it was not. */
    @Nullable
    MonthRange history() {
        return basis == Basis.HISTORY ? forecast.history() : null;
    }

    /** Returns the weight of what the spend says, 0 to 1; the budget has the rest. */
    double weight() {
        return weight;
    }

    /** Returns by how much the sum of the first months to come is off, as the scale of its logarithm. */
    double deviation(int months) {
        return payments != null ? 0 : forecast.deviation(months);
    }
}
