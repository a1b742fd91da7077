package io.github.budget4s.report.check;

import io.github.budget4s.analysis.check.EarlierMonths;
import io.github.budget4s.analysis.check.MonthFlag;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.variance.VarianceReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of spend against the budget how the whole is, and which groups are as bad as the worst of them. */
public final class VarianceLines {

    private VarianceLines() {}

    public static List<CheckLine> of(VarianceCheck check) {
        List<CheckLine> lines = new ArrayList<>();
        check.rows().stream().filter(VarianceRow::isWhole).forEach(row -> lines.add(new CheckLine(1, figures(row))));
        List<VarianceRow> worst = worst(check);
        if (!worst.isEmpty()) {
            boolean red = check.worst() == Flag.RED;
            lines.add(new CheckLine(0, Message.of(red ? "check.red-rows" : "check.yellow-rows")));
            worst.forEach(
                    row -> lines.add(new CheckLine(1, Message.of("check.group", name(row.values()), figures(row)))));
        }
        return lines;
    }

    /** Says which earlier months are over their budgets, and which of them are worse than they were known to be. */
    public static List<CheckLine> of(EarlierMonths earlier) {
        List<CheckLine> lines = new ArrayList<>();
        if (!earlier.months().isEmpty()) {
            lines.add(new CheckLine(0, Message.of("check.earlier-months")));
        }
        for (EarlierMonths.Standing each : earlier.months()) {
            MonthFlag now = each.now();
            Message figures = figures(now.month().toString(), now.amounts(), now.flag());
            Message line = now.isWhole() ? figures : Message.of("check.group", name(now.values()), figures);
            Flag before = each.before();
            lines.add(new CheckLine(
                    1,
                    before == null || !each.hasTurned()
                            ? line
                            : Message.of("check.turned", line, words(before), String.valueOf(each.seen()))));
        }
        return lines;
    }

    /** The year of a group is a forecast of its own: it is said of groups that are not bad before. */
    private static List<VarianceRow> worst(VarianceCheck check) {
        Flag flag = check.worst();
        List<VarianceRow> bad = flag == Flag.OK
                ? List.of()
                : check.rows().stream()
                        .filter(row -> !row.isWhole() && row.flag() == flag)
                        .toList();
        Set<Map<Dimension, String>> known = bad.stream()
                .filter(row -> row.scope() != Scope.FULL_YEAR)
                .map(VarianceRow::values)
                .collect(Collectors.toSet());
        return bad.stream()
                .filter(row -> row.scope() != Scope.FULL_YEAR || !known.contains(row.values()))
                .toList();
    }

    /** Joins what a row is of, in the order of the columns of the table. */
    private static Object name(Map<Dimension, String> values) {
        List<Object> names = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String value = values.get(dimension);
            if (value != null) {
                names.add(value.isEmpty() ? VarianceReport.none(dimension) : value);
            }
        }
        Object joined = names.get(0);
        for (Object name : names.subList(1, names.size())) {
            joined = Message.of("check.names", joined, name);
        }
        return joined;
    }

    private static Message figures(VarianceRow row) {
        return figures(
                row.scope() == Scope.FULL_YEAR ? Message.of("check.full-year") : VarianceReport.words(row.scope()),
                row.amounts(),
                row.flag());
    }

    private static Message figures(Object when, VarianceRow.Amounts amounts, Flag flag) {
        Money spent = amounts.actual().plus(amounts.committed());
        return Message.of("check.figures", when, spent, amounts.budget(), percent(amounts.ratio()), words(flag));
    }

    private static Message words(Flag flag) {
        return switch (flag) {
            case OK -> Message.of("flag.ok");
            case YELLOW -> Message.of("flag.yellow");
            case RED -> Message.of("flag.red");
        };
    }

    /** Writes a deviation with its sign, {@code +26.72 %}; nothing where there is no budget. */
    private static String percent(@Nullable Ratio ratio) {
        if (ratio == null) {
            return "";
        }
        BigDecimal percent = ratio.times(Ratio.of(100, 1)).toDecimal(2, RoundingMode.HALF_UP);
        return (percent.signum() < 0 ? "" : "+") + percent.toPlainString() + " %";
    }
}
