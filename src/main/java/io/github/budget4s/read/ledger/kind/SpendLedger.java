package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendLines;
import io.github.budget4s.domain.spend.SpendStage;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.LineStage;
import io.github.budget4s.read.ledger.definition.Numbered;
import io.github.budget4s.read.ledger.definition.PeriodCells;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import io.github.budget4s.read.ledger.word.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spend: invoices, orders and refunds. Several lines for one month and channel are several invoices and are added up,
 * negative ones are refunds and corrections.
 */
public final class SpendLedger extends Ledger<SpendLine, SpendLines> {

    static final WordList<SpendCategory> CATEGORIES = WordList.lenient(SpendCategory.NONE)
            .with(SpendCategory.REGULAR, "regular 常态 常态费用 常态营销 常态营销费用")
            .with(SpendCategory.ACTIVITY, "activity 活动 活动费用 节点营销")
            .with(SpendCategory.RESERVE, "reserve 备用金 备用金池");

    private static final LedgerColumn DATE = LedgerColumn.of(
            "date",
            CellType.DATE,
            "日期 费用日期 业务日期 单据日期 制单日期 统计日期 数据日期 消费日期 消耗日期 交易日期 凭证日期 过账日期 交易时间 时间天 天 付款日期 支付日期 发生日期 记账日期 入账日期 开票日期 报销日期 投放日期 时间 付款时间 支付时间 发生时间 invoicedate "
                    + "paymentdate paydate spenddate statdate statdatetime reportdate transactiondate reportingstarts day");
    private static final LedgerColumn MONTH = LedgerColumn.of(
            "month",
            CellType.MONTH,
            "月份 年月 月度 费用月份 统计月份 归属月份 费用归属月份 归属期间 归属期 费用归属期 所属月份 费用所属月份 所属期间 所属期 服务月份 月 yearmonth period 期间 会计期间 accrualmonth");
    static final LedgerColumn AMOUNT = LedgerColumn.of(
                    "amount",
                    CellType.MONEY,
                    "本币金额 本位币金额 金额 费用 费用金额 实际费用 实际金额 支出 支出金额 花费 消耗 消费 总花费 总消耗 总消费 消费金额 消耗金额 花费金额 实际花费 实际消耗 实际支出 实际发生额 实付 实付金额 已花费金额 投放金额 付款金额 支付金额 发生额 含税金额 含税费用 价税合计 价税合计金额 不含税金额 未税金额 不含税费用 不含税价 借方金额 借方 借方发生额 spend cost expense amountspent totalcost totalspend adspend spent debit "
                            + "debitamount")
            .required("spend.no-amount-column")
            .orMisnamed("spend.amount-misnamed")
            .whenBlank(new Blank.MonthToCome("spend.amount-empty"))
            .asMainFigure();
    private static final LedgerColumn CREDIT =
            LedgerColumn.of("credit", CellType.OTHER_MONEY, "贷方金额 贷方 贷方发生额 creditamount");
    private static final LedgerColumn INCOME =
            LedgerColumn.of("income", CellType.OTHER_MONEY, "收入 收入金额 存入 存入金额 转入金额 moneyin deposits");
    static final LedgerColumn CHANNEL =
            LedgerColumn.of("channel", CellType.TEXT, "渠道 渠道名称 投放渠道 推广渠道 媒体 平台 source 媒体平台");
    static final LedgerColumn ACTIVITY =
            LedgerColumn.of("activity", CellType.TEXT, "活动 活动名称 活动主题 campaign event campaignname 广告系列 广告计划 项目 项目名称");
    static final LedgerColumn CATEGORY = LedgerColumn.of("category", CATEGORIES, "类别 费用类别 费用类型 预算类别 type 类型");
    static final LedgerColumn STATUS = LedgerColumn.of("status", CellType.STATUS, "状态 付款状态 支付状态 费用状态 单据状态");
    static final LedgerColumn REFERENCE = LedgerColumn.of(
            "reference",
            CellType.REFERENCE,
            "合同号 合同编号 合同号码 采购单号 采购订单号 采购订单 采购单编号 订单号 订单编号 订单号码 关联订单 关联订单号 关联单号 关联合同 po pono ponumber "
                    + "purchaseorder orderid orderno ordernumber contract contractno contractnumber ref 单号 单据号 单据编号 编号 "
                    + "凭证号 发票号 发票号码 发票编号 invoice invoiceno invoicenumber invoiceid");
    private static final LedgerColumn FROM = LedgerColumn.of(
            "from",
            CellType.PERIOD_START,
            "开始日期 起始日期 开始日 起始日 开始时间 起始时间 开始 起始 起 服务开始 服务开始日期 服务开始日 服务起始 服务起始日期 服务起始日 服务起期 合同开始 合同开始日期 "
                    + "合同起始 合同起始日期 合同起始日 合同起期 投放开始 投放开始日期 执行开始 执行开始日期 费用开始日期 费用起始日期 归属开始 归属开始日期 归属起始 期间开始 期间起始 "
                    + "起期 开始月份 起始月份 开始月 起始月 start startdate begin begindate fromdate "
                    + "periodstart periodfrom servicestart servicefrom servicestartdate contractstart contractstartdate validfrom");
    private static final LedgerColumn TO = LedgerColumn.of(
            "to",
            CellType.PERIOD_END,
            "结束日期 终止日期 截止日期 结束日 终止日 截止日 结束时间 终止时间 结束 终止 止 服务结束 服务结束日期 服务结束日 服务终止 服务终止日期 服务截止 服务截止日期 服务止期 "
                    + "合同结束 合同结束日期 合同终止 合同终止日期 合同终止日 合同截止日期 合同止期 投放结束 投放结束日期 执行结束 执行结束日期 费用结束日期 费用截止日期 归属结束 归属结束日期 归属截止 "
                    + "期间结束 期间截止 止期 结束月份 终止月份 截止月份 结束月 end enddate todate "
                    + "periodend periodto serviceend serviceto serviceenddate contractend contractenddate validto reportingends");
    private static final LedgerColumn SERVICE_MONTH = LedgerColumn.of(
            "service_month",
            CellType.PERIOD,
            "服务期间 服务期 服务周期 归属年月 归属月 所属年月 所属月 费用归属 费用所属期 费用所属期间 费用归属期间 费用期间 受益期间 受益期 摊销期间 合同期间 合同期 合同期限 "
                    + "投放周期 投放期间 执行期间 serviceperiod coverageperiod accrualperiod");

    /** What may be money that is spent. */
    private static final Pattern MONEY =
            Pattern.compile(".*(金额|费|款|额|支出|消耗|花费|投入|实付|应付|合计|cost|spend|spent|amount|fee|charge|payment).*");

    /** Longer than any contract: beyond it the end is a slip. */
    private static final int MOST_MONTHS = 120;

    /** Defines the columns. */
    public SpendLedger() {
        super(
                "spend",
                DATE,
                MONTH,
                LedgerColumn.YEAR,
                AMOUNT,
                CREDIT,
                INCOME,
                CHANNEL,
                ACTIVITY,
                CATEGORY,
                LedgerColumn.STORE,
                STATUS,
                REFERENCE,
                FROM,
                TO,
                SERVICE_MONTH,
                LedgerColumn.CURRENCY);
    }

    @Override
    public List<LedgerColumn> summedBy() {
        return List.of(CHANNEL, ACTIVITY, LedgerColumn.STORE, CATEGORY, STATUS, REFERENCE, FROM, TO, SERVICE_MONTH);
    }

    @Override
    public Standings standings() {
        return new Standings(StandingColumns.SPEND, AMOUNT, CREDIT, INCOME, true, null, Set.of());
    }

    @Override
    public Numbered numbered() {
        return Numbered.of(
                "发票号码 发票号 发票编号 交易单号 交易流水号 交易号 流水号 订单号 订单编号 单据编号 单据号 单号 报销单号 申请单号 reference ref invoice invoiceno invoicenumber invoiceid orderid orderno transactionid",
                CHANNEL);
    }

    @Override
    public Pattern unreadFigures() {
        return MONEY;
    }

    /** Money is of a period that ends after it begins, and of no other than its service month says. */
    @Override
    public void checkLine(Line line) {
        String first = line.text(FROM);
        String last = line.text(TO);
        if (!last.isEmpty() && !first.isEmpty() && last.compareTo(first) < 0) {
            line.refuse(TO, Message.of("spend.period-backwards", first, last));
            return;
        }
        DayRange period = period(line);
        if (period != null && period.months().length() > MOST_MONTHS) {
            line.refuse(
                    last.isEmpty() ? SERVICE_MONTH : TO,
                    Message.of(
                            "spend.period-long",
                            period.first(),
                            period.last(),
                            MOST_MONTHS / MonthRange.MONTHS_OF_A_YEAR));
        }
    }

    static @Nullable DayRange period(Line line) {
        return PeriodCells.of(line, SERVICE_MONTH, FROM, TO);
    }

    @Override
    public SpendLine entry(Line line) {
        LineStage stage = line.stage(STATUS);
        return new SpendLine(
                SpendKey.of(
                        line.month(),
                        line.day(),
                        line.text(CHANNEL),
                        line.text(ACTIVITY),
                        line.text(LedgerColumn.STORE),
                        line.meaning(CATEGORY, CATEGORIES),
                        stage == LineStage.ORDER),
                period(line),
                line.text(REFERENCE),
                switch (stage) {
                    case FINAL -> SpendStage.FINAL;
                    case CLOSING -> SpendStage.CLOSING;
                    default -> SpendStage.OPEN_END;
                },
                line.money(AMOUNT),
                line.count());
    }

    @Override
    public SpendLines content(List<LedgerFile<SpendLine>> files, ReadingOptions options) {
        List<SpendLine> lines = LedgerFile.entries(files);
        try {
            Money magnitude = Money.ZERO;
            for (SpendLine line : lines) {
                magnitude = magnitude.plus(
                        line.amount().isNegative() ? line.amount().negated() : line.amount());
            }
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "spend.too-much");
        }
        return new SpendLines(lines, LedgerFile.source(files));
    }
}
