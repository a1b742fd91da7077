package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.FileCheck;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.Numbered;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Sales by month, or one line an order or a day; added up by month and store, model or channel. */
public final class SalesLedger extends Ledger<SalesLedger.Sum, SalesContent> {

    private static final LedgerColumn DATE = LedgerColumn.of(
            "date",
            CellType.DATE,
            "日期 交车日期 交付日期 提车日期 销售日期 开票日期 成交日期 订单日期 下单日期 交车时间 销售时间 成交时间 订单时间 时间 业务日期 单据日期 制单日期 统计日期 数据日期 零售日期 提车时间 deliverydate saledate "
                    + "salesdate orderdate invoicedate day");
    /** By them an order counts only when it is delivered. */
    private static final Set<String> DELIVERY_DATES = Set.of("交车日期", "交付日期", "提车日期", "交车时间", "deliverydate");

    /** What tables of all kinds call the day of a line. */
    private static final Set<String> ANY_DATES =
            Set.of("date", "日期", "day", "时间", "业务日期", "单据日期", "制单日期", "统计日期", "数据日期");

    private static final Pattern OF_VEHICLES =
            Pattern.compile(".*(vin|车架|底盘号|车牌|车身|订单|合同号|客户|车主|购车|customer|buyer|vehicle|order).*");

    private static final LedgerColumn MONTH =
            LedgerColumn.of("month", CellType.MONTH, "月份 年月 月度 统计月份 销售月份 月 yearmonth period 期间");
    /** How many vehicles; without the column each line is one. */
    private static final LedgerColumn UNITS = LedgerColumn.of(
                    "units",
                    CellType.UNITS,
                    "销量 数量 台数 销售量 销售台数 销售数量 交车台数 交车量 交付量 交付台数 零售量 零售台数 成交台数 辆数 实际销量 实际台数 零售数 零售销量 销售数 交车数 交车数量 交付数 提车量 quantity qty sales vehicles "
                            + "volume unitssold")
            .whenMissing(Units.of(1).millionths())
            .whenBlank(new Blank.MonthToCome("sales.units-empty"))
            .asMainFigure();

    /** The model. */
    public static final LedgerColumn MODEL = LedgerColumn.of("model", CellType.TEXT, "车型 车系 车型名称 车款 modelname");

    /** The channel that the customer came by. */
    public static final LedgerColumn CHANNEL =
            LedgerColumn.of("channel", CellType.TEXT, "渠道 渠道名称 来源 来源渠道 客户来源 线索来源 source");

    private static final LedgerColumn REVENUE =
            LedgerColumn.of("revenue", CellType.ROUNDED_MONEY, "收入 销售额 销售金额 销售收入 成交金额 营业额 turnover");
    private static final LedgerColumn GROSS_PROFIT =
            LedgerColumn.of("gross_profit", CellType.CHECKED_NUMBER, "毛利 毛利额 销售毛利 grossmargin margin");

    private final LedgerColumn key;

    /** Adds up by month and store. */
    public SalesLedger() {
        this(LedgerColumn.STORE);
    }

    /**
     * Adds up by month and one thing more.
     *
     * @param key the store, the model or the channel
     */
    public SalesLedger(LedgerColumn key) {
        super(
                "sales",
                DATE,
                MONTH,
                LedgerColumn.YEAR,
                UNITS,
                LedgerColumn.STORE,
                MODEL,
                CHANNEL,
                REVENUE,
                GROSS_PROFIT,
                LedgerColumn.CURRENCY);
        this.key = key;
    }

    /**
     * The sales of a month.
     *
     * @param name of the store, model or channel; empty where the file names none
     */
    public record Sum(String name, YearMonth month, MonthlySales sales) {}

    @Override
    public Standings standings() {
        return new Standings(StandingColumns.SALES, UNITS, null, null, false, null, DELIVERY_DATES);
    }

    @Override
    public Numbered numbered() {
        return Numbered.of(
                "车架号 vin vin码 车辆识别代号 车辆识别码 底盘号 订单号 订单编号 销售单号 销售订单号 单据编号 单据号 合同编号 合同号 发票号码 发票号 orderid orderno ordernumber invoiceno invoicenumber",
                null);
    }

    @Override
    public List<LedgerColumn> summedBy() {
        return List.of(key);
    }

    @Override
    public boolean sumsMonths() {
        return true;
    }

    @Override
    public List<LedgerColumn> uniqueBy() {
        return List.of(LedgerColumn.STORE, MODEL, CHANNEL);
    }

    /** A line without any figure may be anything that has a day; what names vehicles, orders or customers is sales. */
    @Override
    public boolean isShownBy(Header header) {
        boolean isShown = header.index(UNITS) >= 0
                || header.index(MODEL) >= 0
                || header.index(REVENUE) >= 0
                || header.index(GROSS_PROFIT) >= 0;
        for (int i = 0; i < header.cells().size() && !isShown; i++) {
            String heading = header.normal(i);
            boolean isSaleDate = header.columnAt(i) == DATE && !ANY_DATES.contains(heading);
            isShown = isSaleDate
                    || numbered().headings().contains(heading)
                    || OF_VEHICLES.matcher(heading).matches();
        }
        return isShown;
    }

    /** Without a units column each line is one vehicle. A slip in the column's name must not make every month alike. */
    @Override
    public void checkHeader(FileCheck file) {
        if (file.header().index(UNITS) >= 0) {
            return;
        }
        for (int i = 0; i < file.header().cells().size(); i++) {
            String heading = file.header().cells().get(i).strip();
            if (file.header().columnAt(i) == null && file.looksLike(heading, UNITS)) {
                if (file.header().index(DATE) < 0) {
                    file.refuse(i, Message.of("sales.units-misnamed", heading));
                } else {
                    file.note(Note.warning("sales.units-perhaps-misnamed", file.fileName(), heading));
                }
                return;
            }
        }
        int amount = isShownBy(file.header()) ? -1 : amount(file.header());
        if (amount >= 0) {
            file.refuse(
                    amount,
                    Message.of(
                            "sales.amounts-instead",
                            file.header().cells().get(amount).strip()));
        } else if (file.header().index(DATE) >= 0) {
            file.note(Note.information("sales.each-line-is-one", file.fileName()));
        }
    }

    /**
     * Finds the amount of a line of spend: to count such lines would spread a budget by how many invoices there are.
     */
    private static int amount(Header header) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (SpendLedger.AMOUNT.names().contains(header.normal(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Figures that no column is known for may be the units: no line then counts as one vehicle. */
    @Override
    public void checkBeginning(FileCheck file, Supplier<List<Integer>> counts) {
        if (file.header().index(UNITS) >= 0 || !file.isSound()) {
            return;
        }
        List<Integer> unknown = counts.get();
        List<Integer> perhaps = unknown.stream()
                .filter(each -> !file.header().isRunningSum(each))
                .toList();
        if (perhaps.isEmpty() && !unknown.isEmpty()) {
            int index = unknown.get(0);
            file.refuse(
                    index,
                    Message.of(
                            "file.running-sum", file.header().cells().get(index).strip()));
        } else if (!perhaps.isEmpty()) {
            List<String> headings = perhaps.stream()
                    .map(each -> file.header().cells().get(each).strip())
                    .toList();
            file.refuse(
                    perhaps.get(0),
                    Message.of(
                            perhaps.size() == 1 ? "sales.unknown-figures" : "sales.unknown-figures-several",
                            headings.get(0),
                            headings));
        }
    }

    /** One line a month and no column of units: they are not orders. */
    @Override
    public void checkFile(FileCheck file) {
        if (file.header().index(UNITS) < 0
                && file.isMonthly()
                && file.used() > 1
                && !file.hasSummedLines()
                && file.isSound()) {
            file.refuse(
                    -1, Message.of("sales.units-column-missing", file.header().cells()));
        }
    }

    @Override
    public Sum entry(Line line) {
        return new Sum(
                line.text(key),
                line.month(),
                new MonthlySales(
                        new Units(line.figure(UNITS)),
                        line.count(),
                        line.lastDay(),
                        line.has(REVENUE) ? new Money(line.figure(REVENUE)) : null));
    }

    @Override
    public SalesContent content(List<LedgerFile<Sum>> files, ReadingOptions options) {
        return SalesContent.of(files, options);
    }
}
