package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.CellType;
import io.github.budget4s.read.ledger.Ledger;
import io.github.budget4s.read.ledger.LedgerColumn;
import io.github.budget4s.read.ledger.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.LedgerFile;
import io.github.budget4s.read.ledger.Line;
import io.github.budget4s.read.ledger.ReadingOptions;
import io.github.budget4s.read.ledger.Standings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The funnel: what came in, from the first sight of an advertisement to the money. */
public final class FunnelLedger extends Ledger<FunnelEntry, Funnel> {

    private static final LedgerColumn DATE = LedgerColumn.of(
            "date",
            CellType.DATE,
            "日期 统计日期 线索日期 留资日期 到店日期 订单日期 下单日期 成交日期 交车日期 时间 时间天 天 数据日期 业务日期 统计时间 statdate statdatetime reportdate reportingstarts day");
    private static final LedgerColumn MONTH =
            LedgerColumn.of("month", CellType.MONTH, "月份 年月 月度 统计月份 月 yearmonth period 期间");
    private static final LedgerColumn CHANNEL =
            LedgerColumn.of("channel", CellType.TEXT, "渠道 渠道名称 投放渠道 推广渠道 来源 来源渠道 客户来源 线索来源 媒体 平台 媒体平台 source");
    private static final LedgerColumn ACTIVITY =
            LedgerColumn.of("activity", CellType.TEXT, "活动 活动名称 活动主题 campaign event campaignname 广告系列 广告计划");

    /** A count has many names. */
    private static final Pattern ANY = Pattern.compile(".+");

    /** What is counted, each with the column that says it. */
    private static final Map<Quantity, LedgerColumn> MEASURES = measures();

    private static Map<Quantity, LedgerColumn> measures() {
        Map<Quantity, LedgerColumn> measures = new LinkedHashMap<>();
        for (Quantity quantity : Measures.FUNNEL) {
            measures.put(quantity, LedgerColumn.of(quantity).whenBlank(new Blank.Zero()));
        }
        return measures;
    }

    public FunnelLedger() {
        super("funnel", all());
    }

    private static LedgerColumn[] all() {
        List<LedgerColumn> columns =
                new ArrayList<>(List.of(DATE, MONTH, LedgerColumn.YEAR, CHANNEL, ACTIVITY, LedgerColumn.STORE));
        columns.addAll(MEASURES.values());
        columns.add(LedgerColumn.CURRENCY);
        return columns.toArray(new LedgerColumn[0]);
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.OTHERS, null);
    }

    @Override
    protected List<LedgerColumn> summedBy() {
        return List.of(CHANNEL, ACTIVITY, LedgerColumn.STORE);
    }

    @Override
    protected List<LedgerColumn> uniqueBy() {
        return summedBy();
    }

    @Override
    protected Pattern unreadFigures() {
        return ANY;
    }

    @Override
    protected List<LedgerColumn> needsOneOf() {
        return List.copyOf(MEASURES.values());
    }

    @Override
    protected String noneNeededKey() {
        return "funnel.no-figures";
    }

    @Override
    protected FunnelEntry entry(Line line) {
        Map<Quantity, Long> figures = new HashMap<>();
        MEASURES.forEach((quantity, column) -> {
            if (line.has(column)) {
                figures.put(quantity, line.figure(column));
            }
        });
        return new FunnelEntry(
                line.month(),
                line.day(),
                line.text(CHANNEL),
                line.text(ACTIVITY),
                line.text(LedgerColumn.STORE),
                new Figures(figures));
    }

    @Override
    protected Funnel content(List<LedgerFile<FunnelEntry>> files, ReadingOptions options) {
        Set<Quantity> recorded = new HashSet<>();
        MEASURES.forEach((quantity, column) -> {
            if (LedgerFile.anyHas(files, column)) {
                recorded.add(quantity);
            }
        });
        Funnel funnel = new Funnel(LedgerFile.entries(files), recorded, LedgerFile.source(files));
        if (!funnel.isCountable()) {
            throw new RefusedException(Reason.DATA, "funnel.too-many");
        }
        return funnel;
    }
}
