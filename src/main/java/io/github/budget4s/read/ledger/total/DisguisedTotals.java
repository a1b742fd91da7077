package io.github.budget4s.read.ledger.total;

import io.github.budget4s.read.ledger.total.RowSums.NameColumn;
import io.github.budget4s.read.ledger.total.RowSums.NameSums;
import io.github.budget4s.read.ledger.total.RowSums.Sums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds lines that are the sums of others in every column of figures, whatever they are called. */
final class DisguisedTotals {

    /** From here on it is no chance; see the tests for how often ordinary files get there. */
    private static final double SURELY = 14;
    /** From here on where the name sounds like more than one store, channel, model. */
    private static final double SURELY_BY_NAME = 1;

    /** Of no use to the files that have no such line, so made when it is asked for. */
    private static final class Words {
        static final Pattern OF_SEVERAL = Pattern.compile(
                "(?iu)(?:本|全)?公司|.*(?:[总總](?!部|[监監]|[经經])|汇总|彙總|匯總|合计|合計|小计|小計|累计|累計|集团|集團|所有|整体|整體|大盘|大盤|total|\\ball\\b|\\bsum\\b|overall).*");
    }

    private final RowSums sums;
    private final LineBlocks blocks;
    /** In plans halves and quarters are as good as any figure. */
    private final boolean ofPlans;

    DisguisedTotals(RowSums sums, LineBlocks blocks, boolean ofPlans) {
        this.sums = sums;
        this.blocks = blocks;
        this.ofPlans = ofPlans;
    }

    /**
     * Lines that are the sum of others.
     *
     * @param line the first of them
     * @param column where its name stands; -1 where it has none of its own
     * @param name that name
     * @param numbers which rows they are, where they have no name; counted from 1 below the header
     * @param count how many they are
     */
    record Found(long line, int column, String name, List<Long> numbers, long count) {}

    List<Found> find() {
        List<Found> found = new ArrayList<>();
        for (NameColumn column : sums.names()) {
            if (column.isWhole() && column.sums.size() > 2) {
                findNames(column, found);
            }
        }
        if (found.isEmpty() && !ofPlans) {
            findPlaces(found);
        }
        return found;
    }

    private void findNames(NameColumn column, List<Found> found) {
        Map<Integer, Integer> namesOfMonth = new HashMap<>();
        for (NameSums each : column.sums.values()) {
            each.months.keySet().forEach(month -> namesOfMonth.merge(month, 1, Integer::sum));
        }
        column.sums.forEach((name, its) -> {
            boolean isNamed = Words.OF_SEVERAL.matcher(name).matches() && its.months.size() * 2 >= namesOfMonth.size();
            SumAgreement agreement = ofName(its, namesOfMonth);
            // Among many names one is easily a sum by chance.
            double bits = agreement.bits() - Math.log(column.sums.size()) / Math.log(2);
            double needed = isNamed ? SURELY_BY_NAME : ofPlans ? Double.MAX_VALUE : SURELY;
            if (!name.isEmpty() && agreement.isNearlyPlain() && bits >= needed) {
                found.add(new Found(its.line, column.index, name, List.of(), its.lines()));
            }
        });
    }

    private SumAgreement ofName(NameSums its, Map<Integer, Integer> namesOfMonth) {
        SumAgreement byMonth = new SumAgreement();
        its.months.forEach((month, own) -> {
            if (namesOfMonth.getOrDefault(month, 0) > 2) {
                byMonth.compare(own, sums.month(month), blocks.steps());
            }
        });
        if (!byMonth.isNearlyPlain() && its.lines() == 1) {
            SumAgreement ofAll = new SumAgreement();
            its.months.values().forEach(own -> ofAll.compare(own, sums.all(), blocks.steps()));
            return ofAll;
        }
        return byMonth;
    }

    private void findPlaces(List<Found> found) {
        List<LineBlocks.Run> runs = blocks.runs();
        if (runs.size() > 1) {
            findPlace(runs, true, found);
            findPlace(runs, false, found);
        }
        LineBlocks.Run file = blocks.file();
        if (sums.names().isEmpty()) {
            findPlace(List.of(file), true, found);
            findPlace(List.of(file), false, found);
        }
    }

    private void findPlace(List<LineBlocks.Run> runs, boolean isLast, List<Found> found) {
        if (!found.isEmpty()) {
            return;
        }
        SumAgreement agreement = new SumAgreement();
        List<Long> numbers = new ArrayList<>();
        for (LineBlocks.Run run : runs) {
            agreement.compare(isLast ? run.last : run.first, run.sum, blocks.steps());
            numbers.add(isLast ? run.lastNumber : run.firstNumber);
        }
        if (agreement.isPlain() && agreement.isNearlyPlain() && agreement.bits() >= SURELY) {
            LineBlocks.Run first = runs.get(0);
            found.add(new Found(isLast ? first.lastLine : first.firstLine, -1, "", numbers, numbers.size()));
        }
    }

    /** Returns whether the lines without a name are the sums of those that have one. */
    boolean areNamelessTotals(Map<Integer, Sums> nameless) {
        SumAgreement byMonth = new SumAgreement();
        SumAgreement ofAll = new SumAgreement();
        long lines = 0;
        for (Map.Entry<Integer, Sums> each : nameless.entrySet()) {
            byMonth.compare(each.getValue(), sums.month(each.getKey()), blocks.steps());
            ofAll.compare(each.getValue(), sums.all(), blocks.steps());
            lines += each.getValue().lines;
        }
        boolean oneAMonth = lines == nameless.size();
        return oneAMonth && ((byMonth.isPlain() && byMonth.isNearlyPlain()) || (lines == 1 && ofAll.isNearlyPlain()));
    }
}
