package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.read.ledger.CellType;
import io.github.budget4s.read.ledger.Ledger;
import io.github.budget4s.read.ledger.LedgerColumn;
import io.github.budget4s.read.ledger.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.LedgerFile;
import io.github.budget4s.read.ledger.Line;
import io.github.budget4s.read.ledger.Numbered;
import io.github.budget4s.read.ledger.ReadingOptions;
import io.github.budget4s.read.ledger.Standings;
import io.github.budget4s.read.ledger.WordList;
import java.util.List;
import java.util.Set;

/**
 * Spend: invoices, orders and refunds. Several lines for one month and channel are several invoices and are added up,
 * negative ones are refunds and corrections.
 */
public final class SpendLedger extends Ledger<SpendEntry, Spend> {

    private static final WordList<SpendCategory> CATEGORIES = WordList.lenient(SpendCategory.NONE)
            .with(SpendCategory.REGULAR, "regular 常态 常态费用 常态营销 常态营销费用")
            .with(SpendCategory.ACTIVITY, "activity 活动 活动费用 节点营销")
            .with(SpendCategory.RESERVE, "reserve 备用金 备用金池");

    private static final LedgerColumn DATE = LedgerColumn.of(
            "date",
            CellType.DATE,
            "日期 费用日期 业务日期 单据日期 制单日期 统计日期 数据日期 消费日期 消耗日期 交易日期 凭证日期 交易时间 时间天 天 付款日期 支付日期 发生日期 记账日期 入账日期 开票日期 报销日期 投放日期 时间 付款时间 支付时间 发生时间 invoicedate "
                    + "paymentdate paydate spenddate statdate statdatetime reportdate transactiondate reportingstarts day");
    private static final LedgerColumn MONTH = LedgerColumn.of(
            "month",
            CellType.MONTH,
            "月份 年月 月度 费用月份 统计月份 归属月份 费用归属月份 归属期间 归属期 费用归属期 所属月份 费用所属月份 所属期间 所属期 服务月份 月 yearmonth period 期间 会计期间 servicemonth accrualmonth");
    private static final LedgerColumn AMOUNT = LedgerColumn.of(
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
    private static final LedgerColumn CHANNEL =
            LedgerColumn.of("channel", CellType.TEXT, "渠道 渠道名称 投放渠道 推广渠道 媒体 平台 source 媒体平台");
    private static final LedgerColumn ACTIVITY =
            LedgerColumn.of("activity", CellType.TEXT, "活动 活动名称 活动主题 campaign event campaignname 广告系列 广告计划 项目 项目名称");
    private static final LedgerColumn CATEGORY = LedgerColumn.of("category", CATEGORIES, "类别 费用类别 费用类型 预算类别 type 类型");
    private static final LedgerColumn STATUS = LedgerColumn.of("status", CellType.STATUS, "状态 付款状态 支付状态 费用状态 单据状态");
    private static final LedgerColumn REFERENCE =
            LedgerColumn.of("reference", CellType.UNUSED, "单号 单据号 凭证号 发票号 订单号 合同号 ref invoice invoicenumber 编号");

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
                LedgerColumn.CURRENCY);
    }

    @Override
    protected List<LedgerColumn> summedBy() {
        return List.of(CHANNEL, ACTIVITY, LedgerColumn.STORE, CATEGORY, STATUS);
    }

    @Override
    public Standings standings() {
        return new Standings(StandingColumns.SPEND, AMOUNT, CREDIT, INCOME, true, Set.of());
    }

    @Override
    public Numbered numbered() {
        return Numbered.of(
                "发票号码 发票号 发票编号 交易单号 交易流水号 交易号 流水号 订单号 订单编号 单据编号 单据号 单号 报销单号 申请单号 發票號碼 訂單號 單號 流水號 reference ref invoice invoiceno invoicenumber invoiceid orderid orderno transactionid",
                CHANNEL);
    }

    @Override
    protected SpendEntry entry(Line line) {
        return new SpendEntry(
                SpendKey.of(
                        line.month(),
                        line.day(),
                        line.text(CHANNEL),
                        line.text(ACTIVITY),
                        line.text(LedgerColumn.STORE),
                        line.meaning(CATEGORY, CATEGORIES),
                        line.isOpen(STATUS)),
                line.money(AMOUNT),
                line.count());
    }

    @Override
    protected Spend content(List<LedgerFile<SpendEntry>> files, ReadingOptions options) {
        List<SpendEntry> entries = LedgerFile.entries(files);
        try {
            Money magnitude = Money.ZERO;
            for (SpendEntry entry : entries) {
                magnitude = magnitude.plus(
                        entry.amount().isNegative() ? entry.amount().negated() : entry.amount());
            }
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "spend.too-much");
        }
        return new Spend(entries, LedgerFile.source(files));
    }
}
