package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.ContactResult;
import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.Visit;
import io.github.budget4s.domain.customer.VisitKind;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.Reading;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.ContactLedger;
import io.github.budget4s.read.ledger.kind.CustomerLedger;
import io.github.budget4s.read.ledger.kind.VisitLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers have no day of their own, their visits and contacts have; what is personal is not repeated. */
class CustomerKindsTest {

    private static final ReadingOptions OPTIONS = new ReadingOptions(null, Map.of(), false, false, Detail.FULL);

    @TempDir
    private Path directory = Path.of("");

    private <E, L> L read(Ledger<E, L> ledger, String text) {
        try {
            return ledger.merge(
                    LedgerFiles.readEach(
                            ledger,
                            List.of(Reading.file(directory, "a.csv", text.getBytes(StandardCharsets.UTF_8))),
                            OPTIONS),
                    OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> problems(Ledger<?, ?> ledger, String text) {
        return catchThrowableOfType(RefusedException.class, () -> read(ledger, text)).problems().stream()
                .map(Reading::written)
                .toList();
    }

    /** A row that has slipped by a column has a name or a telephone number where a day or an amount is looked for. */
    @Test
    void noMessageRepeatsWhatMayBeAPersons() {
        List<String> problems = new ArrayList<>(
                problems(new CustomerLedger(), "客户编号,手机号,交车日期,同意联系\nC1,13812345678,张三丰13812345678,13812345678\n"));
        problems.addAll(
                problems(new VisitLedger(), "日期,手机号,金额\n张三丰,13812345678,13812345678元\n2025-13-05,13812345678,1.2.3\n"));

        assertThat(problems)
                .hasSize(5)
                .noneMatch(problem -> problem.contains("张三") || problem.contains("1381234"))
                .anyMatch(problem -> problem.contains("2025-13-05"))
                .anyMatch(problem -> problem.contains("1.2.3"));
    }

    @Test
    void customersAreReadAsSystemsExportThem() {
        assertThat(read(new CustomerLedger(), """
                        客户档案,,,,,,,,,
                        客户编号,客户姓名,手机号码,车架号,车牌号,车型,交车日期,出生日期,是否同意联系,门店
                        C001,张三,+86 138-0000-1234,lsv aa1234567890123,京A·12345,凯美瑞,2023/5/6,1975-06-01,是,城东店
                        C002,李四,138****5678,,,,,,,
                        合计,2,,,,,,,,
                        """))
                .containsExactly(
                        new Customer(
                                new CustomerKeys("C001", "LSVAA1234567890123", "13800001234", "京A12345"),
                                "张三",
                                new Customer.Vehicle("凯美瑞", LocalDate.of(2023, 5, 6), null),
                                MonthDay.of(6, 1),
                                new Customer.Consent(Customer.Consent.Answer.YES, null),
                                "城东店",
                                ""),
                        new Customer(
                                new CustomerKeys("C002", "", "", ""),
                                "李四",
                                new Customer.Vehicle("", null, null),
                                null,
                                new Customer.Consent(Customer.Consent.Answer.UNSTATED, null),
                                "",
                                ""));
    }

    @Test
    void customersAreKnownByAnyOfTheirKeys() {
        assertThat(read(new CustomerLedger(), "vehicle,model,delivered_on\nV1,a,\nV2,b,2024-01-02\n"))
                .extracting(customer -> customer.keys().first())
                .containsExactly("V1", "V2");
        assertThat(problems(new CustomerLedger(), "customer,phone,model\n,138****5678,a\n"))
                .containsExactly("a.csv:2:1 file.in-column [customer, Message[key=customers.key-empty, arguments=[]]]");
        assertThat(problems(new CustomerLedger(), "name,model,consent\nA,1,yes\n"))
                .hasSize(1);
    }

    @Test
    void whatIsPersonalIsNotRepeatedInMessages() {
        assertThat(problems(new CustomerLedger(), "customer,birthday,consent\nC1,1999-13-40,maybe\n"))
                .anyMatch(problem -> problem.contains("customers.consent"))
                .noneMatch(problem -> problem.contains("1999"));
        assertThat(problems(new CustomerLedger(), "customer,birthday,consent\nC1,1999-13-40,\n"))
                .containsExactly(
                        "a.csv:2:2 file.in-column [birthday, Message[key=customers.birthday, arguments=[***]]]");
    }

    @Test
    void visitsHaveDaysAndMoney() {
        assertThat(read(new VisitLedger(), """
                        进厂日期,车架号,结算金额,毛利,行驶里程（公里）,维修类型,服务顾问,状态
                        2025-03-01,V1,1200.50,300,12345.6,首保,小王,
                        2025-03-02,V1,-200,,,钣喷,,
                        2025-03-03,V1,99,,,,,作废
                        """))
                .containsExactly(
                        new Visit(
                                new CustomerKeys("", "V1", "", ""),
                                LocalDate.of(2025, 3, 1),
                                VisitKind.MAINTENANCE,
                                new Money(1_200_50),
                                new Money(300_00),
                                12345L,
                                "小王",
                                ""),
                        new Visit(
                                new CustomerKeys("", "V1", "", ""),
                                LocalDate.of(2025, 3, 2),
                                VisitKind.ACCIDENT,
                                new Money(-200_00),
                                null,
                                null,
                                "",
                                ""));
        assertThat(problems(new VisitLedger(), "date,customer,amount,mileage\n2025-01-01,,5,\n2025-01-01,a,5,-1\n"))
                .hasSize(2);
    }

    @Test
    void aCallListThatWasFilledInIsRead() {
        assertThat(read(new ContactLedger(), """
                        due,days_late,customer,name,phone,vehicle,reason,store,person,done_on,result,complaint,next_date
                        2026-06-02,0,C1,张**,138****1234,****4321,after_visit,s,小王,2026-06-01,已预约,,2026-06-10
                        2026-06-03,0,C2,,,,lost,s,小王,,,,
                        """))
                .containsExactly(
                        new Contact(
                                new CustomerKeys("C1", "", "", ""),
                                LocalDate.of(2026, 6, 2),
                                LocalDate.of(2026, 6, 1),
                                "小王",
                                "after_visit",
                                new Contact.Outcome(ContactResult.BOOKED, false),
                                LocalDate.of(2026, 6, 10),
                                "s"),
                        new Contact(
                                new CustomerKeys("C2", "", "", ""),
                                LocalDate.of(2026, 6, 3),
                                null,
                                "小王",
                                "lost",
                                new Contact.Outcome(ContactResult.NONE, false),
                                null,
                                "s"));
    }
}
