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

    /** What is counted, each with the column that says it. */
    private static final Map<Quantity, LedgerColumn> MEASURES = measures();

    private static Map<Quantity, LedgerColumn> measures() {
        Map<Quantity, LedgerColumn> measures = new LinkedHashMap<>();
        measures.put(
                Measures.IMPRESSIONS,
                of(Measures.IMPRESSIONS, "曝光 曝光量 曝光数 曝光次数 展现量 展示量 展示 展示数 展示次数 展现 展现数 展现次数 播放量 播放次数 views impr."));
        measures.put(Measures.VISITORS, of(Measures.VISITORS, "集客 集客量 集客数 集客人数 到场人数 参与人数 attendance"));
        measures.put(Measures.CONTACTS, of(Measures.CONTACTS, "加粉 加粉数 加粉量 新增好友 新增粉丝 企微好友 followers"));
        measures.put(
                Measures.LEADS,
                of(
                        Measures.LEADS,
                        "线索 线索量 线索数 线索数量 留资 留资量 留资数 有效线索 线索总量 总线索 总线索量 线索总数 线索条数 线索人数 有效线索量 有效线索数 转化数 转化量 inquiries conversions"));
        measures.put(
                Measures.VISITS,
                of(Measures.VISITS, "到店 到店量 到店数 到店人数 到店批次 到店客户 到店客户数 进店批次 进店人数 进店 进店量 进店数 showroomvisits"));
        measures.put(Measures.TEST_DRIVES, of(Measures.TEST_DRIVES, "试驾 试驾量 试驾数 试驾人数 试驾次数 试驾批次 试乘试驾"));
        measures.put(Measures.ORDERS, of(Measures.ORDERS, "订单 订单量 订单数 订单数量 成交 成交量 成交数 成交台数 下订 下订数 下订量 订单台数"));
        measures.put(Measures.DELIVERIES, of(Measures.DELIVERIES, "交车 交车量 交车数 交车台数 交付 交付数 交车数量 提车 提车量 交付量 交付台数"));
        measures.put(Measures.REVENUE, of(Measures.REVENUE, "收入 销售额 销售金额 销售收入 成交金额 成交额 营业额 turnover"));
        measures.put(Measures.GROSS_PROFIT, of(Measures.GROSS_PROFIT, "毛利 毛利额 销售毛利 grossmargin margin"));
        return measures;
    }

    private static LedgerColumn of(Quantity quantity, String synonyms) {
        return LedgerColumn.of(quantity.name(), quantity.isMoney() ? CellType.MONEY : CellType.COUNT, synonyms)
                .whenBlank(new Blank.Zero());
    }

    /** Defines the columns. */
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
