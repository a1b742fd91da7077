package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.Numbered;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** After-sales: what the workshop did, a line a day or month and store. */
public final class AfterSalesLedger extends Ledger<ServiceEntry, ServiceLedger> {

    /** Larger than any workshop; sums of all lines of any file stay countable. */
    private static final long MOST = 1_000_000_000L;

    private static final LedgerColumn DATE =
            LedgerColumn.of("date", CellType.DATE, "日期 结算日期 进厂日期 统计日期 业务日期 单据日期 数据日期 day");
    private static final LedgerColumn MONTH =
            LedgerColumn.of("month", CellType.MONTH, "月份 年月 月度 统计月份 月 yearmonth period 期间");

    /** What is measured, each with the column that says it; a satisfaction is weighed by the vehicles of its line. */
    private static final Map<Quantity, LedgerColumn> MEASURES = measures();

    private static Map<Quantity, LedgerColumn> measures() {
        Map<Quantity, LedgerColumn> measures = new LinkedHashMap<>();
        for (Quantity quantity : Measures.WORKSHOP) {
            measures.put(quantity, LedgerColumn.of(quantity));
        }
        measures.put(
                Measures.SATISFACTION_TIMES_VEHICLES,
                LedgerColumn.of("satisfaction", CellType.SCORE, "满意度 客户满意度 csi csi得分"));
        return measures;
    }

    public AfterSalesLedger() {
        super("service", all());
    }

    private static LedgerColumn[] all() {
        List<LedgerColumn> columns = new ArrayList<>(List.of(DATE, MONTH, LedgerColumn.YEAR, LedgerColumn.STORE));
        columns.addAll(MEASURES.values());
        columns.add(LedgerColumn.CURRENCY);
        return columns.toArray(new LedgerColumn[0]);
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.SERVICE, MEASURES.get(Measures.OUTPUT));
    }

    @Override
    public Numbered numbered() {
        return Numbered.of("工单号 工单编号 结算单号 委托书号 单据编号 单号 repairorder orderid orderno", null);
    }

    /** A satisfaction is weighed line by line, and so its column has the lines fetched. */
    @Override
    public List<LedgerColumn> summedInTables() {
        return List.of(LedgerColumn.STORE);
    }

    @Override
    public List<LedgerColumn> uniqueBy() {
        return List.of(LedgerColumn.STORE);
    }

    @Override
    public List<LedgerColumn> needsOneOf() {
        return List.copyOf(MEASURES.values());
    }

    @Override
    public String noneNeededKey() {
        return "service.no-figures";
    }

    @Override
    public void checkLine(Line line) {
        for (LedgerColumn column : MEASURES.values()) {
            if (column.type() == CellType.COUNT && line.has(column) && Math.abs(line.figure(column)) > MOST) {
                line.refuse(column, Message.of("funnel.count", String.valueOf(line.figure(column))));
            }
        }
    }

    @Override
    public ServiceEntry entry(Line line) {
        Map<Quantity, Long> figures = new HashMap<>();
        MEASURES.forEach((quantity, column) -> {
            if (line.has(column)) {
                figures.put(quantity, line.figure(column));
            }
        });
        weighSatisfaction(figures);
        return new ServiceEntry(line.month(), line.day(), line.text(LedgerColumn.STORE), new Figures(figures));
    }

    /** Weighs a satisfaction by the vehicles of its line, so that lines can be added up. */
    private static void weighSatisfaction(Map<Quantity, Long> figures) {
        Long satisfaction = figures.get(Measures.SATISFACTION_TIMES_VEHICLES);
        if (satisfaction != null) {
            long weight = Math.max(0, figures.getOrDefault(Measures.VEHICLES, 1L));
            figures.put(Measures.RATED_VEHICLES, weight);
            figures.put(Measures.SATISFACTION_TIMES_VEHICLES, Math.multiplyExact(satisfaction, weight));
        }
    }

    @Override
    public ServiceLedger content(List<LedgerFile<ServiceEntry>> files, ReadingOptions options) {
        Set<Quantity> recorded = new HashSet<>();
        MEASURES.forEach((quantity, column) -> {
            if (LedgerFile.anyHas(files, column)) {
                recorded.add(quantity);
            }
        });
        if (recorded.contains(Measures.SATISFACTION_TIMES_VEHICLES)) {
            recorded.add(Measures.RATED_VEHICLES);
        }
        return new ServiceLedger(LedgerFile.entries(files), recorded, LedgerFile.source(files));
    }
}
