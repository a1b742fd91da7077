package io.github.budget4s.report.variance;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Judgement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the formulas of a budget held against what was spent, as spreadsheets compute them. */
public final class FlagFormula {

    /** The name of the threshold from which on a deviation is yellow. */
    public static final String YELLOW = "parameter.yellow";

    /** The name of the threshold from which on it is red. */
    private static final String RED = "parameter.red";

    static final Column BUDGET = new Column("budget", Column.Kind.MONEY);
    /** In the row of the year it has what is forecast, too. */
    static final Column ACTUAL = new Column("actual", Column.Kind.MONEY).headed("column.actual_and_forecast");

    static final Column COMMITTED = new Column("committed", Column.Kind.MONEY);
    static final Column VARIANCE = new Column("variance", Column.Kind.MONEY);

    /** What is still available: the variance the other way round. */
    public static final Formula AVAILABLE = over("ROUND({0}-{1}-{2},2)");

    /** By how much spend is over the budget. */
    public static final Formula OVER = over("ROUND({1}+{2}-{0},2)");

    /** The same as a part of the budget; nothing where there is none. */
    public static final Formula RATIO =
            Formula.of("IF({0}>0,{1}/{0},\"\")", new Formula.InThisRow(BUDGET), new Formula.InThisRow(VARIANCE));

    /** A threshold of 5 % is 500 of these. */
    private static final int LEAST_PARTS = 10_000;

    private FlagFormula() {}

    private static Formula over(String pattern) {
        return Formula.of(
                pattern,
                new Formula.InThisRow(BUDGET),
                new Formula.InThisRow(ACTUAL),
                new Formula.InThisRow(COMMITTED));
    }

    /**
     * Lists the thresholds as the user may set them.
     *
     * @param channel the channel that has them; null for those of all
     */
    private static List<Formula.Parameter> parameters(Thresholds thresholds, @Nullable String channel) {
        return List.of(
                new Formula.Parameter(YELLOW, channel, Cell.of(thresholds.yellow())),
                new Formula.Parameter(RED, channel, Cell.of(thresholds.red())));
    }

    /**
     * Lists the thresholds that rows are flagged by, each once: those of all and those of channels that have their own.
     *
     * @param channels the channels
     */
    public static List<Formula.Parameter> parameters(Tolerances tolerances, Collection<String> channels) {
        List<Formula.Parameter> all = new ArrayList<>(parameters(tolerances.overall(), null));
        for (String channel : channels) {
            if (hasOwn(tolerances, channel)) {
                all.addAll(parameters(tolerances.ofChannel(channel), channel));
            }
        }
        return all;
    }

    private static boolean hasOwn(Tolerances tolerances, @Nullable String channel) {
        return channel != null && !tolerances.ofChannel(channel).equals(tolerances.overall());
    }

    /**
     * Says when a row is red and when yellow. Both sides are whole numbers, cents times parts of a threshold: as
     * spreadsheets have fractions, a deviation of exactly 5 % would miss its threshold every other time.
     *
     * @param bothWays whether spending less than the budget counts too
     * @param channel the channel of the row; null for one of all
     */
    public static Judgement judgement(Tolerances tolerances, boolean bothWays, @Nullable String channel) {
        boolean own = hasOwn(tolerances, channel);
        Thresholds thresholds = own ? tolerances.ofChannel(String.valueOf(channel)) : tolerances.overall();
        List<Formula.Parameter> parameters = parameters(thresholds, own ? channel : null);
        String deviation = bothWays ? "ABS(ROUND({1}*100,0))" : "ROUND({1}*100,0)";
        // Without a budget any spend is over it.
        return new Judgement(
                reached("IF({0}>0," + deviation, parameters.get(1), thresholds.red(), "," + deviation + ">0)"),
                reached("AND({0}>0," + deviation, parameters.get(0), thresholds.yellow(), ")"));
    }

    private static Formula reached(String before, Formula threshold, Ratio value, String behind) {
        String parts = parts(value).toString();
        return Formula.of(
                before + "*" + parts + ">=ROUND({2}*" + parts + ",0)*ROUND({0}*100,0)" + behind,
                new Formula.InThisRow(BUDGET),
                new Formula.InThisRow(VARIANCE),
                threshold);
    }

    /** Returns how many parts a whole has of which a threshold is a whole number: 10,000, and more for 3.333 %. */
    private static BigInteger parts(Ratio threshold) {
        BigInteger parts = BigInteger.valueOf(LEAST_PARTS);
        while (parts.bitLength() < 24
                && !threshold
                        .times(new Ratio(parts, BigInteger.ONE))
                        .denominator()
                        .equals(BigInteger.ONE)) {
            parts = parts.multiply(BigInteger.TEN);
        }
        return parts;
    }
}
