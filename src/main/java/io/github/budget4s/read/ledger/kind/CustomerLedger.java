package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.Customer.Consent.Answer;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.word.WordList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Customers and their vehicles, a line each. */
public final class CustomerLedger extends Ledger<Customer, List<Customer>> {

    private static final WordList<Answer> YES_OR_NO = WordList.strict(Answer.UNSTATED, "customers.consent")
            .with(Answer.YES, "yes y true 1 是 同意 已同意 授权 已授权 允许 可联系 √ ✓ ✔ agreed")
            .with(
                    Answer.NO,
                    "no n false 0 否 不同意 未同意 未授权 不允许 不可联系 拒绝 勿扰 免打扰 撤回 已撤回 退订 已退订 × ✗ withdrawn refused - — / 无");

    private static final CustomerColumns KEYS = new CustomerColumns(CellType.KEY);
    private static final LedgerColumn NAME = LedgerColumn.of(
                    "name", CellType.TEXT, "姓名 客户姓名 客户名称 客户名 客户 车主 车主姓名 车主名称 联系人 customername owner")
            .personal();
    private static final LedgerColumn MODEL = LedgerColumn.of("model", CellType.TEXT, "车型 车系 车型名称 车款 购买车型 modelname");
    private static final LedgerColumn DELIVERED_ON = LedgerColumn.of(
            "delivered_on",
            CellType.OTHER_DAY,
            "交车日期 交付日期 提车日期 购车日期 销售日期 购买日期 开票日期 deliverydate delivered deliveredat");
    private static final LedgerColumn INSURED_UNTIL = LedgerColumn.of(
            "insured_until", CellType.OTHER_DAY, "保险到期日 保险到期日期 保险到期 保险止期 交强险到期日 商业险到期日 insuranceend insuranceexpiry");
    private static final LedgerColumn BIRTHDAY = LedgerColumn.of(
                    "birthday", CellType.TEXT, "生日 出生日期 客户生日 出生年月日 birthdate dateofbirth")
            .personal();
    private static final LedgerColumn CONSENT =
            LedgerColumn.of("consent", YES_OR_NO, "同意联系 是否同意联系 营销授权 是否授权 授权 同意 个人信息授权 隐私授权 联系授权 optin");
    private static final LedgerColumn WITHDRAWN_ON =
            LedgerColumn.of("withdrawn_on", CellType.OTHER_DAY, "撤回日期 同意撤回日期 撤回同意日期 授权撤回日期 退订日期 withdrawn optoutdate");
    private static final LedgerColumn PERSON =
            LedgerColumn.of("person", CellType.TEXT, "服务顾问 专属顾问 销售顾问 顾问 客户经理 负责人 专员 advisor salesperson");

    /** With the year, which is not needed, or without. */
    private static final Pattern DAY_OF_YEAR =
            Pattern.compile("(?:\\d{4}[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?|\\d{4}(\\d{2})(\\d{2})");

    /** What orders, which have names and telephones too, do not have. */
    private static final List<LedgerColumn> OF_NO_ORDER = List.of(BIRTHDAY, CONSENT, WITHDRAWN_ON, INSURED_UNTIL);

    /** A telephone number and a name are in many tables. */
    private static final Customer.Consent YES = new Customer.Consent(Answer.YES, null);

    private static final Customer.Consent NO = new Customer.Consent(Answer.NO, null);
    private static final Customer.Consent UNSTATED = new Customer.Consent(Answer.UNSTATED, null);

    /** Of very many customers a few thousand days are kept, and a few hundred birthdays. */
    private final Map<LocalDate, LocalDate> days = new ConcurrentHashMap<>();

    private final Map<String, MonthDay> birthdays = new ConcurrentHashMap<>();

    private static final int FEWEST_COLUMNS = 3;

    public CustomerLedger() {
        super(
                "customers",
                KEYS.customer(),
                KEYS.vehicle(),
                KEYS.phone(),
                KEYS.plate(),
                NAME,
                MODEL,
                DELIVERED_ON,
                INSURED_UNTIL,
                BIRTHDAY,
                CONSENT,
                WITHDRAWN_ON,
                PERSON,
                LedgerColumn.STORE);
    }

    @Override
    public List<LedgerColumn> needsOneOf() {
        return List.of(KEYS.customer(), KEYS.vehicle(), KEYS.phone());
    }

    @Override
    public String noneNeededKey() {
        return "customers.no-key";
    }

    /** A table with the days on which vehicles were handed over may as well be one of orders. */
    @Override
    public boolean isShownBy(Header header) {
        return header.places().size() >= FEWEST_COLUMNS
                && (header.index(DELIVERED_ON) < 0
                        || OF_NO_ORDER.stream().anyMatch(column -> header.index(column) >= 0));
    }

    @Override
    public void checkLine(Line line) {
        if (KEYS.hasNoneButPlate(line)) {
            line.refuse(KEYS.customer(), Message.of("customers.key-empty"));
        }
        String birthday = line.text(BIRTHDAY);
        if (!birthday.isEmpty() && birthday(birthday) == null) {
            line.refuse(BIRTHDAY, Message.of("customers.birthday", birthday));
        }
    }

    private static @Nullable MonthDay birthday(String written) {
        Matcher parts = DAY_OF_YEAR.matcher(written);
        if (!parts.matches()) {
            return null;
        }
        int first = parts.group(1) == null ? 3 : 1;
        try {
            return MonthDay.of(Integer.parseInt(parts.group(first)), Integer.parseInt(parts.group(first + 1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Customer.Consent withoutEnd(Answer answer) {
        return switch (answer) {
            case YES -> YES;
            case NO -> NO;
            case UNSTATED -> UNSTATED;
        };
    }

    private @Nullable LocalDate one(@Nullable LocalDate day) {
        return day == null ? null : days.computeIfAbsent(day, each -> each);
    }

    @Override
    public Customer entry(Line line) {
        String birthday = line.text(BIRTHDAY);
        LocalDate withdrawn = line.otherDay(WITHDRAWN_ON);
        Answer answer = line.meaning(CONSENT, YES_OR_NO);
        return new Customer(
                KEYS.of(line),
                line.text(NAME),
                new Customer.Vehicle(
                        line.text(MODEL), one(line.otherDay(DELIVERED_ON)), one(line.otherDay(INSURED_UNTIL))),
                birthday.isEmpty() ? null : birthdays.computeIfAbsent(birthday, CustomerLedger::birthday),
                withdrawn == null ? withoutEnd(answer) : new Customer.Consent(answer, withdrawn),
                line.text(LedgerColumn.STORE),
                line.text(PERSON));
    }

    @Override
    public List<Customer> content(List<LedgerFile<Customer>> files, ReadingOptions options) {
        return LedgerFile.entries(files);
    }
}
