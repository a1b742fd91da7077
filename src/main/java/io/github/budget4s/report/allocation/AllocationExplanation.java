package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.BoundedSpread;
import io.github.budget4s.analysis.allocation.FixedMoney;
import io.github.budget4s.analysis.allocation.HistoryWindow;
import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.festival.FestivalExplanation;
import io.github.budget4s.report.table.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows step by step how the budget of one month came about, down to the files and their rows. */
public final class AllocationExplanation {

    /** How many decimals of a yuan an exact share is shown with: enough to see which way a cent falls. */
    private static final int EXACT_DECIMALS = 6;

    private final Allocation allocation;
    private final MonthlyBudget month;
    private final Steps steps;

    /** Prepares to add the steps to the budget of a month, 1 to 12. */
    public AllocationExplanation(Allocation allocation, int monthOfYear, Steps steps) {
        this.allocation = allocation;
        this.month = allocation.month(monthOfYear);
        this.steps = steps;
    }

    /**
     * Explains a month.
     *
     * @param monthOfYear the month, 1 to 12
     * @param adjusted the history with Spring Festival moved; null when it was taken as it is
     * @param files the files that gave the history
     */
    public static Report of(
            Allocation allocation,
            int monthOfYear,
            @Nullable AdjustedHistory adjusted,
            List<FileInspection> files,
            List<InputSummary> inputs,
            List<Note> notes) {
        MonthlyBudget month = allocation.month(monthOfYear);
        AllocationExplanation explanation = new AllocationExplanation(allocation, monthOfYear, new Steps());
        explanation.addFiles(files);
        explanation.addFlexible(adjusted);
        explanation.addTotal();
        return new Report(
                "allocate",
                Message.of("explanation.title", month.month(), month.total()),
                inputs,
                explanation.steps.table(),
                notes);
    }

    /** Adds what was read of each file. */
    public void addFiles(List<FileInspection> files) {
        files.forEach(this::addFile);
    }

    /**
     * Adds the steps to the flexible money of the month.
     *
     * @param adjusted the history with Spring Festival moved; null when it was taken as it is
     */
    public void addFlexible(@Nullable AdjustedHistory adjusted) {
        addShare(adjusted);
        addFlexible();
    }

    private void addFile(FileInspection file) {
        List<Message> reasons = file.rows().byReason().entrySet().stream()
                .filter(entry -> !"header".equals(entry.getKey()))
                .map(entry -> Message.of("explanation.set-aside." + entry.getKey(), entry.getValue()))
                .toList();
        Message rows = reasons.isEmpty()
                ? Message.of("explanation.rows", file.rows().used())
                : Message.of(
                        "explanation.rows-and-set-aside",
                        file.rows().used(),
                        file.rows().skipped(),
                        reasons);
        FileInspection.Sum units = file.sum("units");
        add(
                "explanation.file",
                Message.of("explanation.file-rows", file.source().file(), rows),
                Cell.of(units == null ? Units.ZERO : new Units(units.figure())));
    }

    /**
     * Adds the steps to the month's share.
     *
     * @param adjusted the history with Spring Festival moved; null when it was taken as it is
     */
    void addShare(@Nullable AdjustedHistory adjusted) {
        if (allocation.shares() instanceof MonthShares.OfHistory shares) {
            addShareOfHistory(shares, adjusted);
        } else if (allocation.shares() instanceof MonthShares.OfPlan plan) {
            add("explanation.plan-month", Message.of("explanation.plan-month-of"), Cell.of(plannedUnits(plan)));
            add("explanation.plan-units", Message.of("explanation.plan-units-of"), Cell.of(plan.units()));
            add(
                    "explanation.share",
                    Message.of("format.divided", plannedUnits(plan), plan.units()),
                    Cell.of(month.share()));
        }
    }

    private Units plannedUnits(MonthShares.OfPlan plan) {
        return plan.salesPlan().get(month.month().getMonthValue() - 1);
    }

    private void addShareOfHistory(MonthShares.OfHistory shares, @Nullable AdjustedHistory adjusted) {
        HistoryWindow window = shares.window();
        String yearBefore = String.valueOf(allocation.request().year() - 1);
        add(
                "explanation.window",
                Message.of(
                        switch (window.basis()) {
                            case FULL_YEARS -> "explanation.window-full-years";
                            case LAST_MONTHS -> "explanation.window-last-months";
                            case MONTHS_TO_COME -> "explanation.window-months-to-come";
                        },
                        (long) window.months().length(),
                        yearBefore),
                Cell.of(List.of(window.months())));
        if (adjusted != null) {
            FestivalExplanation.addSteps(adjusted, month.month().getMonthValue(), window.months(), steps);
        }
        if (shares.method() instanceof ShareMethod.WeightedYears years) {
            addMeanOfYears(shares, years.of(window), years.isEven());
        } else {
            Units units = addMonthUnits(shares);
            add(
                    "explanation.all-units",
                    Message.of(
                            "explanation.all-units-of", (long) window.months().length(), window.months()),
                    Cell.of(shares.units()));
            add("explanation.share", Message.of("format.divided", units, shares.units()), Cell.of(month.share()));
        }
    }

    private List<YearMonth> sameMonths(MonthShares.OfHistory shares) {
        return shares.window().monthsOf(month.month().getMonthValue());
    }

    private Units addMonthUnits(MonthShares.OfHistory shares) {
        List<Message> terms = sameMonths(shares).stream()
                .map(each -> Message.of(
                        shares.window().filled().contains(each)
                                ? "explanation.month-units-filled"
                                : "explanation.month-units",
                        each,
                        shares.history().units(each)))
                .toList();
        Units units = monthUnits(shares);
        add("explanation.month-sales", Message.of("format.sum", Steps.joined(terms)), Cell.of(units));
        return units;
    }

    private Units monthUnits(MonthShares.OfHistory shares) {
        return sameMonths(shares).stream().map(shares.history()::units).reduce(Units.ZERO, Units::plus);
    }

    private void addMeanOfYears(MonthShares.OfHistory shares, List<Integer> weights, boolean even) {
        List<Message> terms = new ArrayList<>();
        List<MonthRange> years = shares.window().yearRanges();
        for (int i = 0; i < years.size(); i++) {
            if (weights.get(i) == 0) {
                continue;
            }
            MonthRange year = years.get(i);
            YearMonth same = year.months().stream()
                    .filter(each -> each.getMonthValue() == month.month().getMonthValue())
                    .findFirst()
                    .orElseThrow();
            Units units = shares.history().units(same);
            Units whole = year.months().stream().map(shares.history()::units).reduce(Units.ZERO, Units::plus);
            Ratio share = units.shareOf(whole);
            add(
                    "explanation.year-share",
                    Message.of("explanation.year-share-of", year, same, units, whole),
                    Cell.of(share));
            Message value = Message.of("format.value", share);
            terms.add(even ? value : Message.of("format.times", value, String.valueOf(weights.get(i))));
        }
        long divisor = weights.stream().mapToLong(Integer::longValue).sum();
        add("explanation.share", Message.of("format.mean", Steps.joined(terms), divisor), Cell.of(month.share()));
    }

    private void addFlexible() {
        AllocationRequest request = allocation.request();
        add("explanation.pool", poolCalculation(), Cell.of(allocation.pool()));
        LargestRemainder.Part part = month.part();
        if (month.held() != BoundedSpread.Held.FREE) {
            add(
                    "explanation.flexible",
                    Message.of(
                            month.held() == BoundedSpread.Held.AT_MINIMUM
                                    ? "explanation.held-minimum"
                                    : "explanation.held-maximum",
                            month.total(),
                            month.regular(),
                            month.activities()),
                    Cell.of(part.amount()));
            return;
        }
        add("explanation.exact", exactCalculation(), Cell.of(exactYuan(part.exactCents())));
        add("explanation.flexible", rounded(part, request.unit()), Cell.of(part.amount()));
    }

    /**
     * Adds the steps to the flexible money of a store's month, which is fitted to the store and to the month of all
     * stores.
     *
     * @param ofAll the flexible money of all stores in the month
     */
    void addFitted(Money ofAll) {
        add("explanation.pool", poolCalculation(), Cell.of(allocation.pool()));
        Ratio byShare = Ratio.of(allocation.pool().cents(), 1).times(month.share());
        add("explanation.by-own-share", exactCalculation(), Cell.of(exactYuan(byShare)));
        LargestRemainder.Part part = month.part();
        add(
                "explanation.exact",
                Message.of("explanation.fitted", ofAll, allocation.pool()),
                Cell.of(exactYuan(part.exactCents())));
        add(
                "explanation.flexible",
                Message.of(
                        part.added().isZero() ? "explanation.fitted-down" : "explanation.fitted-up",
                        part.wholeUnits(),
                        part.added()),
                Cell.of(part.amount()));
    }

    /** Says how an exact share became whole units. */
    static Message rounded(LargestRemainder.Part part, Money unit) {
        return Message.of(
                part.added().isZero() ? "explanation.rounded-down" : "explanation.rounded-up",
                unit,
                part.wholeUnits(),
                (long) part.rank(),
                part.added());
    }

    private Message poolCalculation() {
        AllocationRequest request = allocation.request();
        return request.activityMoney().isZero()
                ? Message.of("explanation.pool-of", request.total(), request.reserve(), request.regularMoney())
                : Message.of(
                        "explanation.pool-of-activities",
                        request.total(),
                        request.reserve(),
                        request.regularMoney(),
                        request.activityMoney());
    }

    /** The rounded share would not lead to the exact amount, so the figures behind it stand here. */
    private Message exactCalculation() {
        List<MonthlyBudget> held = allocation.months().stream()
                .filter(each -> each.held() != BoundedSpread.Held.FREE)
                .toList();
        if (!held.isEmpty()) {
            Money left = allocation
                    .pool()
                    .minus(held.stream().map(MonthlyBudget::flexible).reduce(Money.ZERO, Money::plus));
            Ratio free = allocation.months().stream()
                    .filter(each -> each.held() == BoundedSpread.Held.FREE)
                    .map(MonthlyBudget::share)
                    .reduce(Ratio.ZERO, Ratio::plus);
            return free.equals(Ratio.ZERO)
                    ? Message.of("explanation.even-rest", left)
                    : Message.of("explanation.rest-by-share", left, month.share(), free);
        }
        if (allocation.shares() instanceof MonthShares.OfHistory shares
                && shares.method() instanceof ShareMethod.Pooled) {
            return Message.of(
                    "format.times",
                    allocation.pool(),
                    Message.of("format.divided", monthUnits(shares), shares.units()));
        }
        if (allocation.shares() instanceof MonthShares.OfPlan plan) {
            return Message.of(
                    "format.times", allocation.pool(), Message.of("format.divided", plannedUnits(plan), plan.units()));
        }
        return Message.of("explanation.times-unrounded-share", allocation.pool());
    }

    private void addRegular(Function<RegularItem, Message> calculation) {
        for (FixedMoney.RegularMonths regular : allocation.fixed().regular()) {
            Money amount = regular.months().get(month.month().getMonthValue() - 1);
            if (!amount.isZero()) {
                add("explanation.regular", calculation.apply(regular.item()), Cell.of(amount));
            }
        }
    }

    /** Adds the steps from the flexible money to the whole of the month, and that whole. */
    public Money addTotal() {
        addRegular(this::regularCalculation);
        return addActivitiesAndTotal(ActivityWording::of);
    }

    /**
     * Adds the steps from the flexible money of a store's month to the whole of it, and that whole.
     *
     * @param group the budget of all stores together
     * @param opens whether a store opens in the course of the year
     */
    Money addTotal(Allocation group, boolean opens) {
        int monthOfYear = month.month().getMonthValue();
        addRegular(item -> {
            FixedMoney.RegularMonths ofAll = group.fixed().regular().get(place(item));
            return Message.of(
                    opens ? "explanation.regular-of-open-store" : "explanation.regular-of-store",
                    item.name(),
                    ofAll.months().get(monthOfYear - 1),
                    item.yearly(),
                    ofAll.item().yearly());
        });
        return addActivitiesAndTotal(part -> Message.of(
                "explanation.activity-of",
                ActivityWording.name(part, group.request().months())));
    }

    private int place(RegularItem item) {
        return allocation.request().regular().indexOf(item);
    }

    private Money addActivitiesAndTotal(Function<ActivityPart, Message> wording) {
        int monthOfYear = month.month().getMonthValue();
        for (ActivityPart activity : allocation.fixed().activities()) {
            if (activity.month() == monthOfYear) {
                add("explanation.activity", wording.apply(activity), Cell.of(activity.amount()));
            }
        }
        add(
                "explanation.total",
                month.activities().isZero()
                        ? Message.of("explanation.total-of", month.flexible(), month.regular())
                        : Message.of(
                                "explanation.total-of-activities",
                                month.flexible(),
                                month.regular(),
                                month.activities()),
                Cell.of(month.total()));
        return month.total();
    }

    private Message regularCalculation(RegularItem item) {
        Money unit = allocation.request().unit();
        if (item.monthly()) {
            return Message.of("explanation.regular-monthly", item.name(), item.amount());
        }
        boolean only = allocation.request().regular().size() == 1;
        return only && item.months().size() == MonthRange.MONTHS_OF_A_YEAR
                ? Message.of("explanation.regular-of", item.amount(), unit)
                : Message.of(
                        "explanation.regular-of-months",
                        item.name(),
                        item.amount(),
                        (long) item.months().size(),
                        unit);
    }

    /** Returns an exact amount in yuan, with as many decimals as it takes to follow the rounding. */
    static BigDecimal exactYuan(Ratio cents) {
        return cents.times(Ratio.of(1, 100)).toDecimal(EXACT_DECIMALS, RoundingMode.HALF_UP);
    }

    private void add(String item, Message calculation, Cell result) {
        steps.add(item, calculation, result);
    }
}
