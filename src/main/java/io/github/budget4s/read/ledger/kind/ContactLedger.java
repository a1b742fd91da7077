package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.ContactResult;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.word.WordList;
import java.time.LocalDate;
import java.util.List;

/** Who spoke to which customer, and what came of it; also a call list that was filled in. */
public final class ContactLedger extends Ledger<Contact, List<Contact>> {

    private static final WordList<ContactResult> RESULTS = WordList.strict(ContactResult.NONE, "contacts.result")
            .with(
                    ContactResult.REACHED,
                    "reached done ok answered 已联系 联系成功 成功 接通 已接通 已回访 回访成功 完成 已完成 满意 一般 不满意 投诉 考虑 考虑中 待定 有意向 已告知 已提醒 已发送 已回复")
            .with(ContactResult.BOOKED, "booked appointment 预约 已预约 预约成功 已约")
            .with(ContactResult.CAME, "came visited 到店 已到店 已来店 来店 已进厂 成交 已成交 已续保")
            .with(ContactResult.REFUSED, "refused declined 拒绝 已拒绝 拒访 无意向 不需要 已换车 已卖车 已在外保养 已外出保养 战败")
            .with(
                    ContactResult.NO_ANSWER,
                    "noanswer no_answer unreachable busy wrongnumber 未接 未接通 无人接听 无人接 未联系上 联系不上 空号 停机 关机 占线 忙音 挂断 错号 号码错误 失败 未成功")
            .with(ContactResult.WITHDRAWN, "withdrawn optout unsubscribe 撤回 撤回同意 退订 要求勿扰 勿扰 免打扰 不再联系");

    private static final WordList<Boolean> COMPLAINTS =
            WordList.lenient(false).with(true, "yes y true 1 是 有 投诉 抱怨 √ ✓ ✔ complaint");

    private static final LedgerColumn DATE = LedgerColumn.of(
            "date",
            CellType.DATE,
            "日期 联系日期 回访日期 跟进日期 拨打日期 通话日期 回访时间 跟进时间 联系时间 应联系日 计划联系日 due duedate contactdate calldate");
    private static final CustomerColumns KEYS = new CustomerColumns(CellType.TEXT);
    private static final LedgerColumn BY = LedgerColumn.of(
            "by", CellType.TEXT, "回访人 回访员 跟进人 联系专员 客服 客服专员 服务顾问 销售顾问 顾问 经办人 负责人 操作人 person agent caller");
    private static final LedgerColumn KIND = LedgerColumn.of(
            "kind", CellType.TEXT, "类型 联系类型 回访类型 跟进类型 联系事由 事由 原因 活动 活动名称 reason activity campaign type");
    private static final LedgerColumn RESULT = LedgerColumn.of("result", RESULTS, "结果 联系结果 回访结果 跟进结果 通话结果 状态 outcome");
    private static final LedgerColumn COMPLAINT =
            LedgerColumn.of("complaint", COMPLAINTS, "投诉 是否投诉 抱怨 是否抱怨 complaints");
    private static final LedgerColumn NEXT_DATE = LedgerColumn.of(
            "next_date", CellType.OTHER_DAY, "下次联系日期 下次回访日期 下次跟进日期 下次跟进时间 下次联系日 预约日期 预约时间 followupdate nextcontact");
    private static final LedgerColumn DONE_ON =
            LedgerColumn.of("done_on", CellType.OTHER_DAY, "实际联系日 实际联系日期 完成日期 实际回访日期 donedate");

    public ContactLedger() {
        super(
                "contacts",
                DATE,
                KEYS.customer(),
                KEYS.vehicle(),
                KEYS.phone(),
                KEYS.plate(),
                BY,
                KIND,
                RESULT,
                COMPLAINT,
                NEXT_DATE,
                DONE_ON,
                LedgerColumn.STORE);
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public List<LedgerColumn> needsOneOf() {
        return KEYS.all();
    }

    @Override
    public String noneNeededKey() {
        return "contacts.no-key";
    }

    @Override
    public void checkLine(Line line) {
        if (KEYS.of(line).first().isEmpty()) {
            line.refuse(KEYS.customer(), Message.of("visits.key-empty"));
        }
    }

    /** A contact without a day of its own was made on that of its line, if anything came of it. */
    @Override
    public Contact entry(Line line) {
        ContactResult result = line.meaning(RESULT, RESULTS);
        LocalDate due = line.month().atDay(line.day());
        LocalDate done = line.otherDay(DONE_ON);
        return new Contact(
                KEYS.of(line),
                due,
                done == null && result != ContactResult.NONE ? due : done,
                line.text(BY),
                line.text(KIND),
                new Contact.Outcome(result, line.meaning(COMPLAINT, COMPLAINTS)),
                line.otherDay(NEXT_DATE),
                line.text(LedgerColumn.STORE));
    }

    @Override
    public List<Contact> content(List<LedgerFile<Contact>> files, ReadingOptions options) {
        return LedgerFile.entries(files);
    }
}
