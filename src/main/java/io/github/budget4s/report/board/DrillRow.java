package io.github.budget4s.report.board;

import io.github.budget4s.analysis.overview.DrillNode;
import io.github.budget4s.analysis.overview.DrillNode.Level;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows a year, a month, a channel or an activity with what it is made of, down to the lines of the ledger.
 *
 * @param name what it is
 * @param figures in the order of {@link #COLUMNS}
 * @param flag how bad it is; null where that says nothing
 * @param below what it is made of
 * @param leftOut what of it is not shown; null where all is
 */
public record DrillRow(
        Cell name,
        List<Cell> figures,
        @Nullable Flag flag,
        List<DrillRow> below,
        @Nullable Message leftOut) {

    /** The columns of the figures. */
    public static final List<Column> COLUMNS = List.of(
            new Column("budget", Column.Kind.MONEY),
            new Column("spent", Column.Kind.MONEY),
            new Column("variance_ratio", Column.Kind.RATIO),
            new Column("leads", Column.Kind.COUNT),
            new Column("orders", Column.Kind.COUNT));

    public DrillRow {
        figures = List.copyOf(figures);
        below = List.copyOf(below);
    }

    /** Shows a year. */
    public static DrillRow of(DrillNode node) {
        List<DrillRow> below = new ArrayList<>();
        node.below().stream().filter(DrillRow::saysAnything).forEach(each -> below.add(of(each)));
        node.lines().forEach(line -> below.add(line(line)));
        return new DrillRow(name(node), figures(node), node.flag(), below, leftOut(node));
    }

    /** The budget of a channel that spends by activities is no activity. */
    private static boolean saysAnything(DrillNode node) {
        DrillNode.Sum sum = node.sum();
        return node.level() != Level.ACTIVITY
                || !node.name().isEmpty()
                || !sum.spent().isZero()
                || sum.leads() != 0
                || sum.orders() != 0;
    }

    private static Cell name(DrillNode node) {
        boolean isNamed = !node.name().isEmpty();
        return node.level() == Level.ACTIVITY && !isNamed
                ? Cell.of(Message.of("variance.no-activity"))
                : Cell.key(node.name());
    }

    private static List<Cell> figures(DrillNode node) {
        DrillNode.Sum sum = node.sum();
        Ratio ratio = node.ratio();
        return List.of(
                amount(sum.budget()),
                amount(sum.spent()),
                ratio == null || sum.spent().isZero() ? Cell.ABSENT : Cell.of(ratio),
                count(sum.leads()),
                count(sum.orders()));
    }

    private static Cell amount(Money amount) {
        return amount.isZero() ? Cell.ABSENT : Cell.of(amount);
    }

    private static Cell count(long count) {
        return count == 0 ? Cell.ABSENT : Cell.of(count);
    }

    private static DrillRow line(DrillNode.Line line) {
        String day = line.day() == 0
                ? line.month().toString()
                : line.month().atDay(line.day()).toString();
        // Whoever gets the page need not know where on the machine the file lies.
        String place = line.place().replaceFirst(".*[/\\\\]", "");
        Cell name = Cell.of(Stream.of(day, line.reference(), place)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        Cell said = line.committed() ? Cell.qualified(name, Cell.of(Message.of("board.committed"))) : name;
        return new DrillRow(said, List.of(Cell.ABSENT, Cell.of(line.amount())), null, List.of(), null);
    }

    private static @Nullable Message leftOut(DrillNode node) {
        int count = node.leftOut().count();
        return count == 0
                ? null
                : Message.of("board.left-out", count, node.leftOut().sum().spent());
    }
}
