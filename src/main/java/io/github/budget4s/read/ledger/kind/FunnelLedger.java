package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.funnel.FunnelEntry.FunnelDay;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.FileCheck;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The funnel: what came in, from the first sight of an advertisement to the money. */
public final class FunnelLedger extends Ledger<FunnelEntry, Funnel> {

    private static final LedgerColumn DATE = LedgerColumn.of(
            "date",
            CellType.DATE,
            "日期 统计日期 线索日期 留资日期 线索时间 留资时间 leaddate 到店日期 到店时间 visitdate 试驾日期 试驾时间 testdrivedate 订单日期 下单日期 下订日期 成交日期 订单时间 下单时间 orderdate 交车日期 交付日期 提车日期 交车时间 deliverydate 时间 时间天 天 数据日期 业务日期 统计时间 statdate statdatetime reportdate reportingstarts day");
    private static final LedgerColumn MONTH =
            LedgerColumn.of("month", CellType.MONTH, "月份 年月 月度 统计月份 月 yearmonth period 期间");
    private static final LedgerColumn CHANNEL =
            LedgerColumn.of("channel", CellType.TEXT, "渠道 渠道名称 投放渠道 推广渠道 来源 来源渠道 客户来源 线索来源 媒体 平台 媒体平台 source");
    private static final LedgerColumn ACTIVITY =
            LedgerColumn.of("activity", CellType.TEXT, "活动 活动名称 活动主题 campaign event campaignname 广告系列 广告计划");

    /** When a line says it, what it counts is of the day on which that came about. */
    private static final LedgerColumn LEAD_DATE =
            LedgerColumn.of("lead_date", CellType.STAGE_DAY, "线索日期 留资日期 线索时间 留资时间");

    private static final LedgerColumn VISIT_DATE = LedgerColumn.of("visit_date", CellType.STAGE_DAY, "到店日期 到店时间");
    private static final LedgerColumn TEST_DRIVE_DATE =
            LedgerColumn.of("test_drive_date", CellType.STAGE_DAY, "试驾日期 试驾时间");
    private static final LedgerColumn ORDER_DATE =
            LedgerColumn.of("order_date", CellType.STAGE_DAY, "订单日期 下单日期 下订日期 成交日期 订单时间 下单时间");
    private static final LedgerColumn DELIVERY_DATE =
            LedgerColumn.of("delivery_date", CellType.STAGE_DAY, "交车日期 交付日期 提车日期 交车时间");
    private static final List<LedgerColumn> STAGES =
            List.of(LEAD_DATE, VISIT_DATE, TEST_DRIVE_DATE, ORDER_DATE, DELIVERY_DATE);

    /** Of which day a figure is: the first that the line has, else the line's own. A car is paid for on delivery. */
    private static final Map<Quantity, List<LedgerColumn>> DAYS = Map.of(
            Measures.LEADS, List.of(LEAD_DATE),
            Measures.VISITS, List.of(VISIT_DATE),
            Measures.TEST_DRIVES, List.of(TEST_DRIVE_DATE),
            Measures.ORDERS, List.of(ORDER_DATE),
            Measures.DELIVERIES, List.of(DELIVERY_DATE),
            Measures.REVENUE, List.of(DELIVERY_DATE, ORDER_DATE),
            Measures.GROSS_PROFIT, List.of(DELIVERY_DATE, ORDER_DATE));

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
        columns.addAll(STAGES);
        columns.addAll(MEASURES.values());
        columns.add(LedgerColumn.CURRENCY);
        return columns.toArray(new LedgerColumn[0]);
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.OTHERS, null);
    }

    @Override
    public List<LedgerColumn> summedBy() {
        List<LedgerColumn> columns = new ArrayList<>(List.of(CHANNEL, ACTIVITY, LedgerColumn.STORE));
        columns.addAll(STAGES);
        return columns;
    }

    @Override
    public List<LedgerColumn> uniqueBy() {
        return summedBy();
    }

    @Override
    public Pattern unreadFigures() {
        return ANY;
    }

    @Override
    public List<LedgerColumn> needsOneOf() {
        return List.copyOf(MEASURES.values());
    }

    @Override
    public String noneNeededKey() {
        return "funnel.no-figures";
    }

    @Override
    public void checkHeader(FileCheck file) {
        Header header = file.header();
        List<String> stages = STAGES.stream()
                .filter(each -> header.index(each) >= 0 && header.index(each) != header.index(DATE))
                .map(each -> header.cells().get(header.index(each)).strip())
                .toList();
        if (!stages.isEmpty()) {
            file.note(Note.warning(
                    header.index(LEAD_DATE) < 0 ? "funnel.note.days" : "funnel.note.days-and-leads",
                    file.fileName(),
                    stages,
                    header.cells().get(header.index(DATE)).strip()));
        }
    }

    /** What came about on different days are different entries; where all is nothing it is one. */
    @Override
    public List<FunnelEntry> entries(Line line) {
        FunnelDay own = new FunnelDay(line.month(), line.day());
        Map<FunnelDay, Map<Quantity, Long>> byDay = new LinkedHashMap<>();
        byDay.put(own, new HashMap<>());
        MEASURES.forEach((quantity, column) -> {
            if (line.has(column)) {
                long figure = line.figure(column);
                FunnelDay day = figure == 0 ? own : day(line, quantity, own);
                byDay.computeIfAbsent(day, each -> new HashMap<>()).put(quantity, figure);
            }
        });
        if (byDay.size() > 1
                && byDay.getOrDefault(own, Map.of()).values().stream().allMatch(each -> each == 0)) {
            byDay.remove(own);
        }
        FunnelDay lead = otherDay(line, LEAD_DATE);
        return byDay.entrySet().stream()
                .map(each -> entry(line, each.getKey(), each.getValue(), lead))
                .toList();
    }

    private static @Nullable FunnelDay otherDay(Line line, LedgerColumn column) {
        YearMonth month = line.otherMonth(column);
        return month == null ? null : new FunnelDay(month, line.otherDayOfMonth(column));
    }

    private static FunnelDay day(Line line, Quantity quantity, FunnelDay own) {
        for (LedgerColumn column : DAYS.getOrDefault(quantity, List.of())) {
            FunnelDay day = otherDay(line, column);
            if (day != null) {
                return day;
            }
        }
        return own;
    }

    @Override
    public FunnelEntry entry(Line line) {
        return entries(line).get(0);
    }

    private static FunnelEntry entry(Line line, FunnelDay day, Map<Quantity, Long> figures, @Nullable FunnelDay lead) {
        return new FunnelEntry(
                day.month(),
                day.day(),
                line.text(CHANNEL),
                line.text(ACTIVITY),
                line.text(LedgerColumn.STORE),
                new Figures(figures),
                lead);
    }

    @Override
    public Funnel content(List<LedgerFile<FunnelEntry>> files, ReadingOptions options) {
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
