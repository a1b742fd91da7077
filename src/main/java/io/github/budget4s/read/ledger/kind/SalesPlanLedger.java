package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Vehicles by month that are to be sold: what {@code forecast sales} writes, or a plan by hand. */
public final class SalesPlanLedger
        extends Ledger<SalesPlanLedger.Month, SortedMap<String, SortedMap<YearMonth, Units>>> {

    private static final LedgerColumn MONTH = LedgerColumn.of("month", CellType.MONTH, "月份 年月 月度 月 yearmonth");
    private static final LedgerColumn UNITS = LedgerColumn.of(
                    "units", CellType.UNITS, "forecast 预测值 预测 预测销量 计划销量 销量 台数 数量 目标销量 计划台数")
            .required("file.no-column")
            .whenBlank(new Blank.NoFigure());

    /**
     * Holds the vehicles of a month.
     *
     * @param store the store; empty where none is named
     */
    public record Month(String store, YearMonth month, Units units) {}

    public SalesPlanLedger() {
        super("sales", MONTH, LedgerColumn.YEAR, UNITS, LedgerColumn.STORE);
    }

    @Override
    public List<LedgerColumn> uniqueBy() {
        return List.of(LedgerColumn.STORE);
    }

    @Override
    public boolean isOfPlans() {
        return true;
    }

    @Override
    public void checkLine(Line line) {
        if (line.figure(UNITS) < 0) {
            line.refuse(UNITS, Message.of("sales-plan.negative"));
        }
    }

    @Override
    public Month entry(Line line) {
        return new Month(line.text(LedgerColumn.STORE), line.month(), new Units(line.figure(UNITS)));
    }

    @Override
    public SortedMap<String, SortedMap<YearMonth, Units>> content(
            List<LedgerFile<Month>> files, ReadingOptions options) {
        SortedMap<String, SortedMap<YearMonth, Units>> stores = new TreeMap<>();
        LedgerFile.entries(files).forEach(each -> stores.computeIfAbsent(each.store(), first -> new TreeMap<>())
                .merge(each.month(), each.units(), Units::plus));
        return stores;
    }
}
