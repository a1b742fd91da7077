package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.customer.PhoneNumber;
import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.lead.Temperature;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.Numbered;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import io.github.budget4s.read.ledger.word.WordList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** Leads one by one: when each came in, and when somebody answered. */
public final class LeadLedger extends Ledger<Lead, List<Lead>> {

    private static final WordList<Temperature> TEMPERATURES = WordList.lenient(Temperature.UNSTATED)
            .with(Temperature.HOT, "hot 热 高 高意向 热线索 h")
            .with(Temperature.WARM, "warm 温 中 中意向 a")
            .with(Temperature.COLD, "cold 冷 低 低意向 b c");

    private static final LedgerColumn RECEIVED_AT = LedgerColumn.of(
                    "received_at", CellType.TIMESTAMP, "received 线索时间 留资时间 进线时间 接收时间 下发时间 创建时间 createdat leadtime")
            .whenBlank(new Blank.Mistake("leads.received-empty"));
    private static final LedgerColumn ANSWERED_AT = LedgerColumn.of(
                    "answered_at",
                    CellType.TIMESTAMP,
                    "answered 首次跟进时间 首次响应时间 响应时间 回复时间 跟进时间 首呼时间 respondedat firstcontact")
            .required("leads.no-answered-column");
    private static final LedgerColumn CHANNEL =
            LedgerColumn.of("channel", CellType.TEXT, "渠道 渠道名称 来源 来源渠道 线索来源 媒体 平台 source");
    private static final LedgerColumn TEMPERATURE =
            LedgerColumn.of("temperature", TEMPERATURES, "热度 线索热度 意向级别 级别 等级 意向 grade");
    private static final LedgerColumn PERSON =
            LedgerColumn.of("person", CellType.TEXT, "顾问 销售顾问 跟进人 客服 邀约专员 负责人 agent salesperson");

    private static final LedgerColumn PHONE = LedgerColumn.of(
            "phone", CellType.TEXT, "手机号 手机号码 手机 电话 电话号码 联系电话 联系方式 客户电话 客户手机 客户手机号 mobile tel telephone phonenumber");

    public LeadLedger() {
        super("leads", RECEIVED_AT, ANSWERED_AT, CHANNEL, TEMPERATURE, PERSON, LedgerColumn.STORE, PHONE);
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.OTHERS, null);
    }

    @Override
    public Numbered numbered() {
        return Numbered.of("线索id 线索编号 线索号 leadid leadno", null);
    }

    /** Nobody answers before a lead comes in. */
    @Override
    public void checkLine(Line line) {
        LocalDateTime came = Objects.requireNonNull(line.time(RECEIVED_AT));
        LocalDateTime answered = line.time(ANSWERED_AT);
        if (answered != null && answered.isBefore(came)) {
            line.refuse(
                    ANSWERED_AT,
                    Message.of("leads.answered-before", came.toString().replace('T', ' ')));
        }
    }

    @Override
    public Lead entry(Line line) {
        return new Lead(
                Objects.requireNonNull(line.time(RECEIVED_AT)),
                line.time(ANSWERED_AT),
                line.text(CHANNEL),
                line.text(PERSON),
                line.text(LedgerColumn.STORE),
                line.meaning(TEMPERATURE, TEMPERATURES),
                PhoneNumber.of(line.text(PHONE)));
    }

    @Override
    public List<Lead> content(List<LedgerFile<Lead>> files, ReadingOptions options) {
        return LedgerFile.entries(files);
    }
}
