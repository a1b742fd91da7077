package io.github.budget4s.report.workbook;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Computes what the allocation shows: the exact rounding by largest remainder, in whole cents and whole units sold, for
 * which binary floating point is exact (see {@link ExactWeights}); and what was changed since the workbook was made.
 */
final class StepsSheet {

    private static final Column FIGURE = new Column("value", Column.Kind.COUNT);
    private static final Column NOW = new Column("now", Column.Kind.COUNT);
    private static final Column AS_MADE = new Column("as_made", Column.Kind.COUNT);
    private static final Column CHANGED = new Column("changed", Column.Kind.COUNT);
    private static final Column ITEM = new Column("item", Column.Kind.TEXT);
    private static final Column CENTS = new Column("cents", Column.Kind.COUNT);
    private static final Column EACH = new Column("each", Column.Kind.COUNT);
    private static final Column WEIGHT = new Column("weight", Column.Kind.COUNT);
    private static final Column SHARE_CENTS = new Column("share_cents", Column.Kind.COUNT);
    private static final Column CENT_REST = new Column("cent_rest", Column.Kind.COUNT);
    private static final Column WHOLE_UNITS = new Column("whole_units", Column.Kind.COUNT);
    private static final Column REMAINDER = new Column("remainder", Column.Kind.COUNT);
    private static final Column RANK = new Column("rank", Column.Kind.COUNT);
    private static final Column RESULT = new Column("result_cents", Column.Kind.COUNT);

    private final YearParameters parameters;
    private final List<Block> blocks = new ArrayList<>();
    private final Block made;

    StepsSheet(YearParameters parameters) {
        this.parameters = parameters;
        made = made();
        blocks.add(made);
        Allocation allocation = parameters.allocation();
        if (allocation != null) {
            if (!allocation.request().regular().isEmpty()) {
                addRegular(allocation);
            }
            ExactWeights weights = parameters.weights();
            if (weights != null) {
                new Rounding(allocation, weights).add();
            }
        }
    }

    Sheet sheet() {
        return new Sheet(
                Sheet.Head.inYuan(Message.of("workbook.steps"), Message.of("workbook.steps-title")),
                blocks,
                List.of(),
                null,
                List.of(),
                List.of(Message.of("workbook.steps-remark")),
                List.of());
    }

    private Block made() {
        List<YearParameters.Set> sets = new ArrayList<>(parameters.figures());
        sets.addAll(parameters.thresholds());
        TableBuilder<YearParameters.Set> t = new TableBuilder<>();
        t.cell(ITEM, YearParameters.Set::what);
        t.cell(NOW, set -> Cell.computed(set.value(), set.place()));
        t.cell(AS_MADE, YearParameters.Set::value);
        Formula changed = Formula.of("IF({0}={1},0,1)", new Formula.InThisRow(NOW), new Formula.InThisRow(AS_MADE));
        t.cell(CHANGED, set -> Cell.computed(Cell.of(0), changed)).total(Cell.of(0));
        return new Block(Blocks.MADE, Message.of("workbook.block-made"), t.table(sets));
    }

    /** Counts what was changed of the money, the months and the items. */
    Formula changedFigures() {
        return Formula.of(
                "SUM({0})",
                new Formula.At(Blocks.MADE, CHANGED, 0, parameters.figures().size() - 1));
    }

    /** Counts what was changed of all, thresholds too. */
    Formula changedAnything() {
        return Formula.of("SUM({0})", Blocks.all(made, CHANGED));
    }

    /** Regular money of the year is spread evenly, what is left over to the first months. */
    private void addRegular(Allocation allocation) {
        List<RegularItem> items = allocation.request().regular();
        TableBuilder<Integer> t = new TableBuilder<>();
        t.cell(ITEM, item -> YearParameters.name(items.get(item)));
        t.cell(
                CENTS,
                item -> Cell.computed(
                        Cell.of(items.get(item).amount().cents()),
                        Formula.of("ROUND({0}*100,0)", YearParameters.amountOf(item))));
        t.cell(EACH, item -> each(items.get(item), allocation.request().unit()));
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            numbers.add(i);
        }
        blocks.add(new Block(Blocks.REGULAR_STEPS, Message.of("workbook.block-regular-steps"), t.table(numbers)));
        addRegularMonths(allocation, items);
    }

    /** Returns the whole units that each month gets for sure. */
    private static Cell each(RegularItem item, Money unit) {
        Formula cents = new Formula.InThisRow(CENTS);
        if (item.monthly()) {
            return Cell.computed(Cell.of(item.amount().cents()), cents);
        }
        String parts = String.valueOf(item.months().size());
        long whole = item.amount().cents() / item.months().size() / unit.cents() * unit.cents();
        return Cell.computed(Cell.of(whole), Formula.of("INT(INT({0}/" + parts + ")/{1})*{1}", cents, unitCents()));
    }

    private static Formula unitCents() {
        return Formula.of("ROUND({0}*100,0)", YearParameters.UNIT);
    }

    private void addRegularMonths(Allocation allocation, List<RegularItem> items) {
        TableBuilder<MonthlyBudget> t = new TableBuilder<>();
        t.month("month", MonthlyBudget::month);
        for (int item = 0; item < items.size(); item++) {
            int number = item;
            SortedSet<Integer> months = items.get(item).months();
            List<Integer> running = allocation.months().stream()
                    .map(month -> month.month().getMonthValue())
                    .filter(month -> months.contains(month))
                    .toList();
            t.cell(regularColumn(item), month -> regular(allocation, number, running, month));
        }
        blocks.add(new Block(
                Blocks.REGULAR_MONTHS, Message.of("workbook.block-regular-months"), t.table(allocation.months())));
    }

    static Column regularColumn(int item) {
        return new Column(String.valueOf(item + 1), Column.Kind.MONEY, true);
    }

    private static Cell regular(Allocation allocation, int item, List<Integer> running, MonthlyBudget month) {
        RegularItem regular = allocation.request().regular().get(item);
        int place = running.indexOf(month.month().getMonthValue());
        if (place < 0) {
            return Cell.of(Money.ZERO);
        }
        Money amount = allocation
                .fixed()
                .regular()
                .get(item)
                .months()
                .get(month.month().getMonthValue() - 1);
        Formula each = new Formula.At(Blocks.REGULAR_STEPS, EACH, item);
        if (regular.monthly()) {
            return Cell.computed(Cell.of(amount), Formula.of("{0}/100", each));
        }
        return Cell.computed(
                Cell.of(amount),
                Formula.of(
                        "({0}+MAX(0,MIN({1},{2}-" + running.size() + "*{0}-" + place + "*{1})))/100",
                        each,
                        unitCents(),
                        new Formula.At(Blocks.REGULAR_STEPS, CENTS, item)));
    }

    /** Spreads the pool over the months. */
    private final class Rounding {

        private static final int POOL = 0;
        private static final int UNIT = 1;
        private static final int WHOLE = 2;
        private static final int QUOTIENT = 3;
        private static final int REST = 4;
        private static final int LEFT = 5;

        private final Allocation allocation;
        private final ExactWeights weights;
        private final BigInteger pool;
        private final BigInteger unit;
        private final BigInteger whole;
        private final List<Month> months = new ArrayList<>();

        /** What a month comes to, step by step, as the formulas do. */
        private record Month(
                MonthlyBudget budget,
                BigInteger weight,
                BigInteger cents,
                BigInteger rest,
                BigInteger units,
                BigInteger remainder,
                int rank) {}

        Rounding(Allocation allocation, ExactWeights weights) {
            this.allocation = allocation;
            this.weights = weights;
            this.pool = allocation.pool().toBigCents();
            this.unit = allocation.request().unit().toBigCents();
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < allocation.months().size(); i++) {
                sum = sum.add(weights.whole(i));
            }
            this.whole = sum;
            for (int i = 0; i < allocation.months().size(); i++) {
                months.add(month(i));
            }
        }

        private Month month(int number) {
            MonthlyBudget budget = allocation.months().get(number);
            LargestRemainder.Part part = budget.part();
            BigInteger weight = weights.whole(number);
            BigInteger[] exact = pool.multiply(weight).divideAndRemainder(whole);
            BigInteger[] units = exact[0].divideAndRemainder(unit);
            return new Month(
                    budget,
                    weight,
                    exact[0],
                    exact[1],
                    units[0],
                    units[1].multiply(whole).add(exact[1]),
                    part.rank());
        }

        void add() {
            List<String> steps = List.of(
                    "workbook.step-pool",
                    "workbook.step-unit",
                    "workbook.step-whole",
                    "workbook.step-quotient",
                    "workbook.step-rest",
                    "workbook.step-left");
            TableBuilder<String> t = new TableBuilder<>();
            t.message("step", Message::of);
            t.cell(FIGURE, step -> step(steps.indexOf(step)));
            blocks.add(new Block(Blocks.POOL, Message.of("workbook.block-pool"), t.table(steps)));
            addMonths();
        }

        private Formula at(int step) {
            return new Formula.At(Blocks.POOL, FIGURE, step);
        }

        private Cell step(int step) {
            return switch (step) {
                case POOL -> computed(pool, poolFormula());
                case UNIT -> computed(unit, unitCents());
                case WHOLE -> computed(whole, Formula.of("SUM({0})", all(WEIGHT)));
                case QUOTIENT ->
                    computed(
                            pool.divide(whole),
                            Formula.of("INT({0}/{1})-IF({0}-{1}*INT({0}/{1})<0,1,0)", at(POOL), at(WHOLE)));
                case REST -> computed(pool.mod(whole), Formula.of("{0}-{1}*{2}", at(POOL), at(WHOLE), at(QUOTIENT)));
                default -> computed(left(), Formula.of("{0}-SUM({1})*{2}", at(POOL), all(WHOLE_UNITS), at(UNIT)));
            };
        }

        private BigInteger left() {
            BigInteger left = pool;
            for (Month month : months) {
                left = left.subtract(month.units().multiply(unit));
            }
            return left;
        }

        private Formula poolFormula() {
            List<Formula> parts = new ArrayList<>(
                    List.of(YearParameters.TOTAL, YearParameters.RESERVE, YearParameters.allActivities(allocation)));
            boolean hasRegular = !allocation.request().regular().isEmpty();
            if (hasRegular) {
                parts.add(allRegular(allocation));
            }
            return new Formula.Written("ROUND(({0}-{1}-SUM({2})" + (hasRegular ? "-SUM({3})" : "") + ")*100,0)", parts);
        }

        private Formula all(Column column) {
            return new Formula.At(Blocks.STEPS, column, 0, months.size() - 1);
        }

        private Cell computed(BigInteger value, Formula formula) {
            return Cell.computed(Cell.of(value.longValueExact()), formula);
        }

        private void addMonths() {
            Formula weight = new Formula.InThisRow(WEIGHT);
            Formula cents = new Formula.InThisRow(SHARE_CENTS);
            Formula units = new Formula.InThisRow(WHOLE_UNITS);
            TableBuilder<Month> t = new TableBuilder<>();
            t.month("month", month -> month.budget().month());
            t.cell(
                    WEIGHT,
                    month -> computed(
                            month.weight(),
                            Formula.of(
                                    "ROUND({0}*" + weights.factor() + ",0)",
                                    YearParameters.unitsOf(months.indexOf(month)))));
            t.cell(
                    SHARE_CENTS,
                    month -> computed(
                            month.cents(),
                            Formula.of(
                                    "{0}*{1}+INT({2}*{1}/{3})-IF({2}*{1}-{3}*INT({2}*{1}/{3})<0,1,0)",
                                    at(QUOTIENT), weight, at(REST), at(WHOLE))));
            t.cell(
                    CENT_REST,
                    month -> computed(
                            month.rest(),
                            Formula.of("{0}*{1}-{2}*({3}-{4}*{1})", at(REST), weight, at(WHOLE), cents, at(QUOTIENT))));
            t.cell(
                    WHOLE_UNITS,
                    month -> computed(
                            month.units(), Formula.of("INT({0}/{1})-IF({0}-{1}*INT({0}/{1})<0,1,0)", cents, at(UNIT))));
            t.cell(
                    REMAINDER,
                    month -> computed(
                            month.remainder(),
                            Formula.of(
                                    "({0}-{1}*{2})*{3}+{4}",
                                    cents, units, at(UNIT), at(WHOLE), new Formula.InThisRow(CENT_REST))));
            t.cell(
                    RANK,
                    month -> Cell.computed(
                            Cell.of(month.rank()),
                            Formula.of(
                                    "RANK({0},{1},0)+COUNTIF({2},{0})-1",
                                    new Formula.InThisRow(REMAINDER),
                                    all(REMAINDER),
                                    new Formula.UpToThisRow(REMAINDER))));
            t.cell(
                    RESULT,
                    month -> computed(
                            month.budget().flexible().toBigCents(),
                            Formula.of(
                                    "{0}*{1}+MAX(0,MIN({1},{2}-({3}-1)*{1}))",
                                    units, at(UNIT), at(LEFT), new Formula.InThisRow(RANK))));
            Table table = t.table(months);
            blocks.add(new Block(Blocks.STEPS, Message.of("workbook.block-steps"), table));
        }
    }

    /** Refers to all regular money of the year. */
    static Formula allRegular(Allocation allocation) {
        int items = allocation.request().regular().size();
        return new Formula.Area(
                Blocks.REGULAR_MONTHS,
                regularColumn(0),
                regularColumn(items - 1),
                0,
                allocation.months().size() - 1);
    }

    /** Returns the share of a month of the year, counted from 0. */
    static Formula shareOf(int month) {
        return Formula.of(
                "{0}/{1}",
                new Formula.At(Blocks.STEPS, WEIGHT, month), new Formula.At(Blocks.POOL, FIGURE, Rounding.WHOLE));
    }

    /** Refers to the flexible money of a month of the year, counted from 0, in cents. */
    static Formula flexibleCents(int month) {
        return new Formula.At(Blocks.STEPS, RESULT, month);
    }

    /** Refers to the regular money of a month of the year. */
    static Formula regularOf(Allocation allocation, int month) {
        int items = allocation.request().regular().size();
        return new Formula.Area(Blocks.REGULAR_MONTHS, regularColumn(0), regularColumn(items - 1), month, month);
    }
}
