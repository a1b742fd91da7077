package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.read.ledger.definition.Standing;
import io.github.budget4s.read.ledger.definition.StandingColumn;
import io.github.budget4s.read.ledger.definition.StandingWords;
import java.util.List;

/**
 * Holds the columns, and their words, by which lines say that they are cancelled, not in force, or turned round: as the
 * systems of dealers, banks, tax offices and media call them.
 */
final class StandingColumns {

    private static final String STATUS_HEADINGS = "状态 订单状态 交易状态 当前状态 单据状态 审批状态 审核状态 付款状态 支付状态 费用状态 结算状态 报销状态 "
            + "发票状态 开票状态 退款状态 售后状态 交车状态 交付状态 销售状态 合同状态 工单状态 申报状态 线索状态 业务状态 数据状态 "
            + "狀態 訂單狀態 交易狀態 單據狀態 審批狀態 審核狀態 付款狀態 支付狀態 結算狀態 發票狀態 退款狀態 交車狀態 "
            + "orderstatus paymentstatus approvalstatus invoicestatus refundstatus transactionstatus state";

    private static final String CANCELLED = "已取消 取消 订单取消 已退订 退订 已退定 退定 已退单 退单 已退款 退款 退款成功 退款完成 全额退款 已全额退款 作废 已作废 "
            + "无效 失效 已失效 关闭 交易关闭 订单关闭 驳回 已驳回 审批驳回 审核驳回 退回 已退回 拒绝 已拒绝 审批拒绝 审核不通过 审批不通过 未通过 不通过 "
            + "撤销 已撤销 撤回 已撤回 撤单 已撤单 终止 已终止 解约 已解约 交易失败 支付失败 付款失败 失败 已过期 过期 注销 已注销 取消订单 "
            + "訂單取消 已退訂 退訂 退單 已退單 作廢 已作廢 無效 失效 關閉 交易關閉 駁回 已駁回 拒絕 已拒絕 撤銷 已撤銷 終止 已終止 交易失敗 支付失敗 失敗 過期 "
            + "cancelled canceled cancel refunded refund fullyrefunded void voided rejected declined withdrawn failed invalid "
            + "expired revoked terminated";

    /** Of an order: what is left of it will not come. */
    private static final String CLOSED =
            "关闭 已关闭 关单 已关单 订单关闭 交易关闭 结案 已结案 终止 已终止 解约 已解约 關閉 已關閉 終止 已終止 closed close orderclosed terminated";

    /** Of an invoice: no other of the same order follows. */
    private static final String FINAL =
            "尾款 尾款已付 已付尾款 尾款已支付 余款 餘款 结清 已结清 全部结清 結清 已結清 付清 已付清 最终发票 final finalpayment finalinvoice finalpaid";

    private static final String PART =
            "定金 订金 訂金 首付款 首付 首期款 进度款 中期款 部分付款 deposit downpayment partpayment partiallypaid progresspayment";

    private static final StandingWords YES_IS_FINAL =
            StandingWords.lenient().with(Standing.FINAL, "是 y yes true 1 √ ✓ ✔ " + FINAL);

    private static final StandingColumn STAGE = StandingColumn.of(
            "stage",
            "款项性质 款项类型 付款类型 付款性质 付款阶段 付款节点 付款期次 期次 款项 款别 结算阶段 款項性質 款項類型 付款類型 付款階段 paymenttype paymentstage stage milestone",
            StandingWords.lenient()
                    .with(Standing.FINAL, FINAL + " 结算款 balance")
                    .with(Standing.PART, PART + " 预付款 預付款 advance")
                    .with(Standing.CLOSED, CLOSED));

    private static final StandingColumn IS_FINAL = StandingColumn.of(
            "final", "是否尾款 是否结清 是否最终 是否最后一笔 是否末次 是否結清 isfinal finalinvoice lastinvoice", YES_IS_FINAL);

    private static final String REVERSED =
            "红冲 已红冲 冲红 已冲红 全额红冲 已全额红冲 已红冲全额 冲销 已冲销 冲正 已冲正 冲回 已冲回 " + "紅沖 已紅沖 沖紅 沖銷 已沖銷 reversed reversal";

    private static final String DRAFT = "草稿 暂存 未提交 待提交 審批中 审批中 审核中 待审批 待审核 未审批 未审核 待批准 未批准 未生效 待生效 待確認 待确认 "
            + "審核中 待審核 待審批 暫存 draft inreview awaitingapproval notapproved unapproved";

    private static final String GOOD = "已完成 完成 有效 正常 已支付 已付款 已付 已审批 已审核 审批通过 审核通过 已通过 通过 已批准 批准 已同意 同意 已生效 生效 已确认 "
            + "交易成功 支付成功 付款成功 交易完成 成功 已结算 已结清 已开票 已归档 已到账 已核销 已核准 无退款 未退款 退款关闭 "
            + "已審批 已審核 審批通過 審核通過 已結算 已開票 已確認 無退款 "
            + "paid settled complete completed done success succeeded successful approved valid normal active effective "
            + "confirmed posted cleared notrefunded norefund";

    private static final StandingWords YES_IS_VOID = StandingWords.strict()
            .with(Standing.COUNTED, "否 n no false 0 未作废 未退订 未退款 未取消 正常 有效 无 × ✗")
            .with(Standing.CANCELLED, "是 y yes true 1 已 √ ✓ ✔ 作废 已作废 退订 已退订 已退款 已取消 已红冲 红冲 作廢 已作廢");

    private static final StandingWords YES_IS_VALID = StandingWords.strict()
            .with(Standing.COUNTED, "是 y yes true 1 有效 正常 √ ✓ ✔")
            .with(Standing.CANCELLED, "否 n no false 0 无效 無效 作废 作廢 × ✗");

    private static final StandingWords YES_IS_DONE = StandingWords.strict()
            .with(Standing.COUNTED, "是 y yes true 1 √ ✓ ✔ 已交车 已交付 已提车 已付 已付款 已支付")
            .with(Standing.OPEN, "否 n no false 0 × ✗ 未交车 未交付 待交车 未付 未付款 未支付");

    private static final StandingColumn VOID = StandingColumn.of(
            "void",
            "是否作废 作废 作废标志 作废标记 作废状态 是否退订 是否退单 是否退款 是否取消 是否退车 是否红冲 是否冲销 是否无效 是否作廢 是否退訂 是否紅沖 "
                    + "voided isvoid isvoided iscancelled iscanceled isrefunded refunded cancelled canceled reversed",
            YES_IS_VOID);
    private static final StandingColumn VALID =
            StandingColumn.of("valid", "是否有效 是否生效 有效标志 有效 isvalid isactive", YES_IS_VALID);
    private static final StandingColumn DONE = StandingColumn.of(
            "done", "是否交车 是否已交车 是否交付 是否提车 是否付款 是否已付款 是否支付 是否已付 delivered isdelivered ispaid", YES_IS_DONE);

    private static final StandingColumn DIRECTION = StandingColumn.ofDirections(
            "方向 收/支 收支 收支类型 收支方向 收支标志 收支類型 收付 收/付 收付类型 收付标志 借/贷 借贷 借贷方向 借贷标志 借贷标识 借/贷标志 借/贷标识 借/贷方向 收/支标志 借/貸 借貸 借貸方向 "
                    + "资金方向 资金流向 交易方向 drcr dr/cr debit/credit credit/debit d/c debitcredit in/out inout",
            StandingWords.strict()
                    .with(
                            Standing.COUNTED,
                            "支出 支 借 借方 s 出 付 付款 支付 付出 流出 出账 消耗 消费 扣款 扣费 debit dr d out outflow expense payment "
                                    + "withdrawal")
                    .with(Standing.CREDIT, "贷 贷方 貸 貸方 h credit cr c")
                    .with(Standing.REFUND, "退款 退费 退回 返还 冲销 冲正 红冲 红字 沖銷 退費 refund reversal")
                    .with(Standing.INCOME, "收入 收 入 进 入账 收款 存入 流入 不计收支 中性交易 / 不計收支 income in inflow deposit")
                    .with(Standing.TOP_UP, "充值 转入 充值到账 轉入 topup recharge"));

    private static final StandingColumn TYPE = StandingColumn.of(
            "type",
            "类型 类别 费用类别 费用类型 交易类型 交易类别 业务类型 单据类型 流水类型 账单类型 记录类型 发票类型 類型 交易類型 業務類型 單據類型 transactiontype "
                    + "recordtype entrytype",
            StandingWords.lenient()
                    .with(Standing.COUNTED, "支出 借 借方 消耗 消费 扣款 扣费 消費 debit dr expense charge spend")
                    .with(Standing.CREDIT, "贷 贷方 貸 貸方 credit cr")
                    .with(
                            Standing.REFUND,
                            "退款 退费 退货 返还 冲销 冲正 冲红 红冲 红字 红票 红字发票 红字专用发票 红字普通发票 退費 紅沖 紅字 沖銷 refund reversal creditnote")
                    .with(Standing.INCOME, "收入 收款 存入 income deposit")
                    .with(Standing.TOP_UP, "充值 转入 轉入 topup recharge")
                    .with(Standing.FINAL, FINAL)
                    .with(Standing.PART, PART + " 预付款 預付款")
                    .with(Standing.CLOSED, CLOSED));

    /** Spend: what media systems say of a campaign does not change what it has cost. */
    static final List<StandingColumn> SPEND = List.of(
            StandingColumn.of(
                    "status",
                    STATUS_HEADINGS,
                    StandingWords.strict()
                            .with(
                                    Standing.OPEN,
                                    "committed ordered open unpaid pending 已承诺 承诺 已下单 已签约 已签合同 未付 未付款 未支付 待付 待付款 待支付 "
                                            + "已占用 等待买家付款 待结算 未结算 待报销 未报销")
                            .with(Standing.FINAL, FINAL)
                            .with(Standing.PART, PART)
                            .with(
                                    Standing.COUNTED,
                                    GOOD
                                            + " 已报销 已入账 已记账 已过账 已执行 已转账 对方已收钱 朋友已收钱 已存入零钱 提现已到账 充值完成 已投放 投放中 投放结束 投放完成 已结束 暂停 已暂停 启用 执行中 已验收 已收票 "
                                            + "enabled paused ended booked invoiced")
                            .with(Standing.CLOSED, CLOSED)
                            .with(Standing.CANCELLED, CANCELLED + " 对方已退还")
                            .with(Standing.REVERSED, REVERSED)
                            .with(Standing.PENDING, DRAFT)),
            VOID,
            VALID,
            DONE,
            DIRECTION,
            TYPE,
            STAGE,
            IS_FINAL);

    /** Sales: an order that is not delivered counts by the day on which it was made, not by that of delivery. */
    static final List<StandingColumn> SALES = List.of(
            StandingColumn.of(
                    "status",
                    STATUS_HEADINGS + " 车辆状态 status",
                    StandingWords.strict()
                            .with(
                                    Standing.COUNTED,
                                    "已交车 已交付 已交 交车完成 已提车 已零售 零售 已售 已成交 成交 已上牌 已出库 已收款 全款 已付清 已交車 " + GOOD
                                            + " sold delivered closedwon invoiced retailed registered")
                            .with(
                                    Standing.OPEN,
                                    "待交车 待交付 未交车 未交付 待提车 未提车 在途 待开票 未开票 待出库 已订车 订车 已下订 已下定 已大定 大定 已锁单 锁单 已签约 已签合同 "
                                            + "已排产 排产中 配车 已配车 待配车 已下单 处理中 进行中 执行中 未完成 待交車 未交車 已訂車 未開票 "
                                            + "open processing ordered intransit undelivered confirmedorder")
                            .with(Standing.CANCELLED, CANCELLED + " 退车 已退车 退車 已退車 战败 已战败 流失 lost")
                            .with(Standing.REVERSED, REVERSED)
                            .with(Standing.PENDING, DRAFT + " 未支付 待支付 未付款 待付款 未付 unpaid pending")),
            VOID,
            VALID,
            DONE,
            StandingColumn.of(
                    "type",
                    "类型 订单类型 业务类型 单据类型 销售类型 交易类型 類型 訂單類型 ordertype transactiontype",
                    StandingWords.lenient()
                            .with(Standing.REFUND, "退货 退车 退货单 退车单 销售退货 销售退车 红字 红单 红冲 退車 退貨 return returned creditnote")
                            .with(Standing.CANCELLED, "退订 退订单 取消 作废 退訂 作廢 cancelled canceled void")));

    /** Claims: one that is not sent yet, refused or withdrawn may be sent again. */
    static final List<StandingColumn> CLAIMS = List.of(
            StandingColumn.of(
                    "status",
                    STATUS_HEADINGS + " 到账状态 回款状态 兑付状态 返利状态 到賬狀態",
                    StandingWords.strict()
                            .with(
                                    Standing.COUNTED,
                                    "claimed submitted sent pending 已申报 申报 申报中 已提交 提交 审核中 审批中 待审核 待审批 審核中 審批中 inreview "
                                            + "未到账 未回款")
                            .with(
                                    Standing.APPROVED,
                                    "approved granted 已批准 批准 已核准 核准 已通过 通过 已审批 已审核 审批通过 审核通过 已同意 同意 待兑付 待到账 待回款 待返利 "
                                            + "已審批 已審核 審批通過 審核通過")
                            .with(
                                    Standing.RECEIVED,
                                    "received paid settled 已到账 到账 已回款 回款 已返 已返利 已兑付 兑付 已核销 核销 已收款 已支付 已付款 已付 已结算 已结清 已入账 "
                                            + "已到賬 已結算")
                            .with(Standing.COUNTED, GOOD)
                            .with(Standing.UNCLAIMED, "draft withdrawn 草稿 待申报 待提交 已撤回 撤回")
                            .with(
                                    Standing.REFUSED,
                                    "rejected refused declined denied 已驳回 驳回 审批驳回 审核驳回 已拒绝 拒绝 审批拒绝 已退回 退回 审核不通过 审批不通过 未通过 不通过 "
                                            + "駁回 已駁回 拒絕 已拒絕")
                            .with(Standing.PENDING, "未申报 未提交 暂存 待申報")
                            .with(Standing.CANCELLED, CANCELLED)
                            .with(Standing.REVERSED, REVERSED)),
            VOID,
            VALID);

    /** After-sales. */
    static final List<StandingColumn> SERVICE = List.of(
            StandingColumn.of(
                    "status",
                    STATUS_HEADINGS + " 维修状态 status",
                    StandingWords.strict()
                            .with(Standing.COUNTED, GOOD + " 结算 已完工 完工 已交车 已交付 已出厂 出厂 已收款 挂账 已挂账 已竣工 竣工 closedout")
                            .with(Standing.CANCELLED, CANCELLED)
                            .with(Standing.REVERSED, REVERSED)
                            .with(Standing.PENDING, DRAFT)),
            VOID,
            VALID);

    /** All others: a status may be the stage of a lead or the state of a campaign; only what is void does not count. */
    static final List<StandingColumn> OTHERS = List.of(
            StandingColumn.of(
                    "status",
                    STATUS_HEADINGS + " status",
                    StandingWords.lenient()
                            .with(
                                    Standing.CANCELLED,
                                    "已取消 作废 已作废 驳回 已驳回 已撤销 已撤回 作廢 已作廢 駁回 已駁回 已撤銷 void voided cancelled canceled rejected "
                                            + "withdrawn")),
            VOID);

    private StandingColumns() {}
}
