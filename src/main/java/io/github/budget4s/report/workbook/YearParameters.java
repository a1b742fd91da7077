package io.github.budget4s.report.workbook;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.variance.FlagFormula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds what the user may set in a workbook: the figures of the year's budget and the thresholds. */
final class YearParameters {

    static final Formula.Parameter TOTAL = parameter("parameter.total");
    static final Formula.Parameter RESERVE = parameter("parameter.reserve");
    static final Formula.Parameter UNIT = parameter("parameter.round");

    private static final String REGULAR = "parameter.regular";
    private static final String WEIGHT = "parameter.weight";
    private static final String OF_ACTIVITIES = "parameter.activities";

    private static final List<BigDecimal> UNITS =
            List.of(new BigDecimal("0.01"), BigDecimal.ONE, new BigDecimal("100"), new BigDecimal("1000"));
    private static final Column UNITS_SOLD = new Column("weight", Column.Kind.COUNT);
    private static final Column ACTIVITIES = new Column("activities", Column.Kind.MONEY);

    private static final List<Column> INPUTS = List.of(Blocks.VALUE, Blocks.AMOUNT, UNITS_SOLD, ACTIVITIES);

    private final @Nullable Allocation allocation;
    private final @Nullable ExactWeights weights;
    private final List<Set> figures = new ArrayList<>();
    private final List<Set> thresholds = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** One cell that may be set, and what it is. */
    record Set(Cell what, Formula.Parameter parameter, Formula.At place, Cell value) {

        /** Returns what a parameter is called. */
        Message label() {
            return YearParameters.label(parameter);
        }
    }

    private record Row(Formula.Parameter parameter, Message note) {}

    private record Item(RegularItem item, int number) {}

    /**
     * Prepares the parameters.
     *
     * @param allocation the year's budget; null where there is none
     * @param named the thresholds that rows are flagged by
     */
    YearParameters(@Nullable Allocation allocation, List<Formula.Parameter> named) {
        this.allocation = allocation;
        this.weights = allocation == null ? null : ExactWeights.of(allocation);
        List<Row> rows = new ArrayList<>();
        if (allocation != null) {
            AllocationRequest request = allocation.request();
            rows.add(row(TOTAL, Cell.of(request.total())));
            rows.add(row(RESERVE, Cell.of(request.reserve())));
            rows.add(row(UNIT, Cell.of(request.unit())));
        }
        int others = rows.size();
        named.forEach(each -> rows.add(row(each, each.value())));
        addParameters(rows, others);
        if (allocation != null) {
            addRegular(allocation.request());
            addMonths(allocation);
        }
    }

    private static Formula.Parameter parameter(String name) {
        return new Formula.Parameter(name, null, Cell.ABSENT);
    }

    private static Row row(Formula.Parameter parameter, Cell value) {
        String note =
                switch (parameter.name()) {
                    case "parameter.total" -> "parameter.note.total";
                    case "parameter.reserve" -> "parameter.note.reserve";
                    case "parameter.round" -> "parameter.note.round";
                    case FlagFormula.YELLOW -> "parameter.note.yellow";
                    default -> "parameter.note.red";
                };
        return new Row(new Formula.Parameter(parameter.name(), parameter.of(), value), Message.of(note));
    }

    private static List<BigDecimal> choices(Money unit) {
        List<BigDecimal> choices = new ArrayList<>(UNITS);
        if (choices.stream().noneMatch(each -> each.compareTo(unit.toYuan()) == 0)) {
            choices.add(unit.toYuan());
        }
        return choices;
    }

    private void addParameters(List<Row> rows, int others) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.message("item", row -> label(row.parameter()));
        t.cell(Blocks.VALUE, this::input);
        t.message("note", Row::note);
        blocks.add(new Block(Blocks.PARAMETERS, Message.of("workbook.block-parameters"), t.table(rows)));
        for (int i = 0; i < rows.size(); i++) {
            Formula.Parameter parameter = rows.get(i).parameter();
            (i < others ? figures : thresholds)
                    .add(new Set(
                            Cell.of(label(parameter)),
                            parameter,
                            new Formula.At(Blocks.PARAMETERS, Blocks.VALUE, i),
                            parameter.value()));
        }
    }

    private Cell input(Row row) {
        Formula.Parameter parameter = row.parameter();
        return parameter.name().equals(UNIT.name()) && allocation != null
                ? Cell.choice(parameter.value(), choices(allocation.request().unit()))
                : Cell.input(parameter.value());
    }

    private static Message label(Formula.Parameter parameter) {
        Message name = Message.of(parameter.name());
        return parameter.of() == null ? name : Message.of("format.qualified", name, parameter.of());
    }

    private void addRegular(AllocationRequest request) {
        List<Item> items = new ArrayList<>();
        for (RegularItem item : request.regular()) {
            items.add(new Item(item, items.size()));
        }
        if (items.isEmpty()) {
            return;
        }
        TableBuilder<Item> t = new TableBuilder<>();
        t.cell("item", Column.Kind.TEXT, item -> name(item.item()));
        t.cell(Blocks.AMOUNT, item -> Cell.input(Cell.of(item.item().amount())));
        t.message("note", item -> note(item.item()));
        blocks.add(new Block(Blocks.REGULAR, Message.of("workbook.block-regular"), t.table(items)));
        for (Item item : items) {
            Cell amount = Cell.of(item.item().amount());
            figures.add(new Set(
                    name(item.item()),
                    new Formula.Parameter(REGULAR, parameterOf(item.item()), amount),
                    amountOf(item.number()),
                    amount));
        }
    }

    static Cell name(RegularItem item) {
        return item.name().equals(RegularItem.UNNAMED) ? Cell.named(RegularItem.UNNAMED) : Cell.of(item.name());
    }

    private static @Nullable String parameterOf(RegularItem item) {
        String name = item.name().equals(RegularItem.UNNAMED) ? null : item.name();
        return name == null || item.channel() == null ? name : name + "_" + item.channel();
    }

    private static Message note(RegularItem item) {
        Message how = Message.of(
                item.monthly() ? "workbook.regular-monthly" : "workbook.regular-yearly",
                item.months().size());
        return item.channel() == null ? how : Message.of("workbook.regular-channel", how, item.channel());
    }

    static Formula.At amountOf(int item) {
        return new Formula.At(Blocks.REGULAR, Blocks.AMOUNT, item);
    }

    private void addMonths(Allocation year) {
        TableBuilder<MonthlyBudget> t = new TableBuilder<>();
        t.month("month", MonthlyBudget::month);
        ExactWeights known = weights;
        if (known != null) {
            t.cell(UNITS_SOLD, month -> Cell.input(known.cell(year.months().indexOf(month))));
        } else {
            t.ratio("share", MonthlyBudget::share);
        }
        t.cell(ACTIVITIES, month -> Cell.input(Cell.of(month.activities())));
        blocks.add(new Block(Blocks.MONTHS, Message.of("workbook.block-months"), t.table(year.months())));
        for (int i = 0; i < year.months().size(); i++) {
            MonthlyBudget month = year.months().get(i);
            String name = month.month().toString();
            if (known != null) {
                Cell label = Cell.of(Message.of("workbook.made-weight", name));
                Cell weight = known.cell(i);
                figures.add(new Set(label, new Formula.Parameter(WEIGHT, name, weight), unitsOf(i), weight));
            }
            Cell label = Cell.of(Message.of("workbook.made-activities", name));
            Cell money = Cell.of(month.activities());
            figures.add(new Set(label, new Formula.Parameter(OF_ACTIVITIES, name, money), activitiesOf(i), money));
        }
    }

    /** Refers to the units sold in a month of the year, counted from 0. */
    static Formula.At unitsOf(int month) {
        return new Formula.At(Blocks.MONTHS, UNITS_SOLD, month);
    }

    /** Refers to what activities have in a month of the year, counted from 0. */
    static Formula.At activitiesOf(int month) {
        return new Formula.At(Blocks.MONTHS, ACTIVITIES, month);
    }

    /** Refers to what activities have in the whole year. */
    static Formula.At allActivities(Allocation year) {
        return new Formula.At(Blocks.MONTHS, ACTIVITIES, 0, year.months().size() - 1);
    }

    /** Returns the weights of the months by which a spreadsheet can spread exactly; null where it cannot. */
    @Nullable
    ExactWeights weights() {
        return weights;
    }

    @Nullable
    Allocation allocation() {
        return allocation;
    }

    /** Nothing may be less than nothing, and a red line not below its yellow one. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(Message.of("workbook.check-negative"), negative()));
        for (int i = 0; i + 1 < thresholds.size(); i += 2) {
            Formula.At yellow = thresholds.get(i).place();
            Formula.At red = thresholds.get(i + 1).place();
            checks.add(new Check(
                    Message.of("workbook.check-lines", thresholds.get(i + 1).label()),
                    Formula.of("IF({0}<{1},1,0)", red, yellow)));
        }
        return checks;
    }

    private Formula negative() {
        List<Formula> inputs = new ArrayList<>();
        for (Block block : blocks) {
            block.table().columns().stream()
                    .filter(INPUTS::contains)
                    .forEach(column -> inputs.add(Blocks.all(block, column)));
        }
        String counts = IntStream.range(0, inputs.size())
                .mapToObj(i -> "COUNTIF({" + i + "},\"<0\")")
                .collect(Collectors.joining("+"));
        return new Formula.Written(counts, inputs);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Lists what may be set besides thresholds. */
    List<Set> figures() {
        return figures;
    }

    List<Set> thresholds() {
        return thresholds;
    }

    /** Returns where each parameter stands, for a name of its own. */
    Map<Formula.Parameter, Formula.At> names() {
        Map<Formula.Parameter, Formula.At> names = new LinkedHashMap<>();
        for (List<Set> each : List.of(figures, thresholds)) {
            each.forEach(set -> names.put(set.parameter(), set.place()));
        }
        return names;
    }
}
