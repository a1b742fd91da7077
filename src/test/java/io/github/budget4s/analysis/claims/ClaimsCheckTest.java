package io.github.budget4s.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.claims.ClaimKey;
import io.github.budget4s.domain.claims.ClaimLine;
import io.github.budget4s.domain.claims.ClaimState;
import io.github.budget4s.domain.claims.ClaimStep;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half of what is spent on the channel of an item's name is refunded, unless a test says otherwise. */
class ClaimsCheckTest {

    private static final Basis HALF = new Basis.ShareOfSpend(Ratio.of(1, 2));

    private static SupportItem item(String brand, String name, @Nullable Deadline deadline, String... stores) {
        return item(brand, name, HALF, null, null, deadline, stores);
    }

    private static SupportItem item(
            String brand,
            String name,
            Basis basis,
            @Nullable Long cap,
            @Nullable Long quarterlyCap,
            @Nullable Deadline deadline,
            String... stores) {
        return new SupportItem(
                brand,
                name,
                basis,
                cap == null ? null : new Money(cap),
                quarterlyCap == null ? null : new Money(quarterlyCap),
                new SupportItem.Coverage(List.of("ads"), List.of(stores)),
                null,
                deadline);
    }

    private static SpendEntry paid(String day, String activity, long cents) {
        LocalDate date = LocalDate.parse(day);
        return new SpendEntry(
                SpendKey.of(YearMonth.from(date), date.getDayOfMonth(), "ads", activity, "", SpendCategory.NONE, false),
                new Money(cents),
                1);
    }

    private static ClaimLine claim(String brand, String item, String store, String day, ClaimState state, long cents) {
        return new ClaimLine(
                new ClaimKey("", brand, item, "", store),
                List.of(new ClaimStep(LocalDate.parse(day), state, new Money(cents))),
                Location.of("claims.csv", 2));
    }

    private static ClaimLine claim(String day, long cents) {
        return claim("", "ads", "", day, ClaimState.SUBMITTED, cents);
    }

    private static ClaimsCheck check(
            String asOf, List<SupportItem> items, List<SpendEntry> spend, ClaimLine... claims) {
        List<ClaimLine> lines = new ArrayList<>();
        for (ClaimLine claim : claims) {
            lines.add(new ClaimLine(claim.claim(), claim.steps(), Location.of("claims.csv", lines.size() + 2)));
        }
        return ClaimsCheck.of(new ClaimsRequest(
                new Policy(null, 2026, items),
                new ActualFacts(
                        2026,
                        Plan.EMPTY,
                        new Spend(spend, "spend.csv"),
                        new SalesHistory(new TreeMap<>()),
                        new TreeMap<>(),
                        Funnel.NONE),
                new Claims(lines),
                LocalDate.parse(asOf),
                30));
    }

    private static ItemClaims ads(
            String asOf, @Nullable Deadline deadline, List<SpendEntry> spend, ClaimLine... claims) {
        return check(asOf, List.of(item("", "ads", deadline)), spend, claims)
                .items()
                .get(0);
    }

    private static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    @ParameterizedTest
    @CsvSource({
        // A deadline on 15 May: as of, flag, days left, claimable, lapsed
        "2026-04-14, OK,     31, 100, 0",
        "2026-04-15, YELLOW, 30, 100, 0",
        "2026-05-15, YELLOW, 0,  100, 0",
        "2026-05-16, RED,    -1, 0,   100"
    })
    void isYellowBeforeTheDeadlineAndRedBehindIt(String asOf, Flag flag, long daysLeft, long claimable, long lapsed) {
        ItemClaims ads = ads(asOf, new Deadline.On(LocalDate.of(2026, 5, 15)), List.of(paid("2026-02-10", "", 200_00)));

        assertThat(ads.flag()).isEqualTo(flag);
        assertThat(ads.due().daysLeft()).isEqualTo(daysLeft);
        assertThat(ads.due().claimable()).isEqualTo(yuan(claimable));
        assertThat(ads.due().lapsed()).isEqualTo(yuan(lapsed));
        assertThat(ads.due().claimBy()).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(ads.due().isSoon()).isEqualTo(flag == Flag.YELLOW);
        assertThat(ads.due().lapsedOn()).isEqualTo(lapsed == 0 ? null : LocalDate.of(2026, 5, 15));
        assertThat(ads.parts()).as("one day for all").isEmpty();
    }

    @Test
    void whatIsClaimedInTimeIsNeitherDueNorLapsed() {
        ItemClaims ads = ads(
                "2026-06-01",
                new Deadline.On(LocalDate.of(2026, 5, 15)),
                List.of(paid("2026-02-10", "", 200_00)),
                claim("2026-05-01", 100_00));

        assertThat(ads.flag()).isEqualTo(Flag.OK);
        assertThat(ads.due().lapsed()).isEqualTo(Money.ZERO);
        assertThat(ads.due().claimBy()).as("the day is shown all the same").isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(ads.due().daysLeft()).isEqualTo(-17);
        assertThat(ads.due().isSoon()).isFalse();
    }

    @Test
    void withoutADeadlineNothingLapses() {
        ItemClaims ads = ads("2026-12-31", null, List.of(paid("2026-02-10", "", 200_00)));

        assertThat(ads.due()).isEqualTo(new DueMoney(yuan(100), Money.ZERO, null, null, null, false, Flag.OK));
        assertThat(ads.parts()).isEmpty();
    }

    @Test
    void eachActivityAndMonthHasItsOwnDay() {
        ItemClaims ads = ads(
                "2026-04-01",
                new Deadline.Within(30),
                List.of(
                        paid("2026-02-10", "", 200_00),
                        paid("2026-03-05", "gala", 400_00),
                        paid("2026-03-20", "gala", 60_00),
                        paid("2026-03-28", "", 20_00)),
                claim("2026-02-20", 30_00));

        assertThat(ads.due())
                .isEqualTo(new DueMoney(
                        yuan(240), yuan(70), LocalDate.of(2026, 4, 4), LocalDate.of(2026, 3, 12), 3L, true, Flag.RED));
        assertThat(ads.parts()).extracting(PartClaims::activity).containsExactly("", "gala", "");
        assertThat(ads.parts())
                .extracting(part -> part.months().first().getMonthValue())
                .containsExactly(2, 3, 3);
        assertThat(ads.parts()).extracting(PartClaims::spent).containsExactly(yuan(200), yuan(460), yuan(20));
        assertThat(ads.parts()).extracting(PartClaims::claimed).containsExactly(yuan(30), Money.ZERO, Money.ZERO);
        assertThat(ads.parts()).extracting(PartClaims::earned).containsExactly(yuan(100), yuan(230), yuan(10));
        assertThat(ads.parts())
                .extracting(part -> part.due().flag())
                .containsExactly(Flag.RED, Flag.YELLOW, Flag.YELLOW);
        assertThat(ads.parts())
                .extracting(part -> part.due().claimBy())
                .containsExactly(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 27));
    }

    @Test
    void whatWasSpentAndPaidBackIsNoPart() {
        ItemClaims ads = ads(
                "2026-04-01",
                new Deadline.Within(30),
                List.of(paid("2026-03-05", "gala", 400_00), paid("2026-03-05", "gala", -400_00)));

        assertThat(ads.parts()).isEmpty();
        assertThat(ads.flag()).isEqualTo(Flag.OK);
    }

    @Test
    void monthsThatAreDueTogetherAreOnePart() {
        ItemClaims ads = ads(
                "2026-05-20",
                new Deadline.EachYear(List.of(MonthDay.of(4, 10), MonthDay.of(7, 10))),
                List.of(
                        paid("2026-01-10", "gala", 200_00),
                        paid("2026-03-10", "", 100_00),
                        paid("2026-04-10", "", 40_00)));

        assertThat(ads.parts())
                .extracting(PartClaims::months)
                .containsExactly(
                        new MonthRange(YearMonth.of(2026, 1), YearMonth.of(2026, 3)),
                        new MonthRange(YearMonth.of(2026, 4), YearMonth.of(2026, 6)));
        assertThat(ads.parts()).extracting(PartClaims::activity).containsOnly("");
        assertThat(ads.parts()).extracting(part -> part.due().lapsed()).containsExactly(yuan(150), Money.ZERO);
        assertThat(ads.parts()).extracting(part -> part.due().claimable()).containsExactly(Money.ZERO, yuan(20));
    }

    @Test
    void listsWhatHasLapsedByTheMonthThatEarnedIt() {
        ClaimsCheck check = check(
                "2026-05-20",
                List.of(item("", "ads", new Deadline.Within(30)), item("", "other", null)),
                List.of(
                        paid("2026-01-10", "", 200_00),
                        paid("2026-01-20", "", 20_00),
                        paid("2026-03-10", "", 100_00),
                        paid("2026-05-10", "", 40_00)));

        assertThat(check.lapsed()).containsOnlyKeys("ads", "other");
        assertThat(check.lapsed().get("ads"))
                .isEqualTo(new TreeMap<>(Map.of(YearMonth.of(2026, 1), yuan(110), YearMonth.of(2026, 3), yuan(50))));
        assertThat(check.lapsed().get("other")).isEmpty();
        assertThat(check.worst()).isEqualTo(Flag.RED);
        assertThat(check.item("other").flag()).isEqualTo(Flag.OK);
    }

    @Test
    void addsUpWhatWasClaimedAndWhatBecameOfIt() {
        ClaimLine cut = new ClaimLine(
                new ClaimKey("7", "", "ads", "", ""),
                List.of(
                        new ClaimStep(LocalDate.of(2026, 2, 1), ClaimState.SUBMITTED, yuan(50)),
                        new ClaimStep(LocalDate.of(2026, 3, 1), ClaimState.APPROVED, yuan(40))),
                Location.of("claims.csv", 3));

        ItemClaims ads = ads(
                "2026-04-01",
                null,
                List.of(paid("2026-01-10", "", 200_00)),
                claim("2026-03-22", 25_00),
                cut,
                claim("", "ads", "", "2026-01-15", ClaimState.RECEIVED, 10_00),
                claim("", "ads", "", "2026-01-15", ClaimState.REFUSED, 900_00),
                claim("2026-04-02", 900_00));

        assertThat(ads.claimed().claims()).as("none of a later day").hasSize(4);
        assertThat(ads.claimed().counted()).isEqualTo(yuan(75));
        assertThat(ads.claimed().outstanding()).isEqualTo(yuan(65));
        assertThat(ads.claimed().ageDays()).as("since 1 February").isEqualTo(59);
        assertThat(ads.claimed().cut()).isEqualTo(yuan(10));
        assertThat(ads.overclaimed()).isEqualTo(Money.ZERO);
        assertThat(ads.due().claimable()).isEqualTo(yuan(25));
    }

    @Test
    void correctionsBeyondWhatIsOutstandingLeaveNothingOutstanding() {
        ItemClaims ads = ads("2026-04-01", null, List.of(), claim("2026-03-01", 10_00), claim("2026-03-05", -30_00));

        assertThat(ads.claimed().outstanding()).isEqualTo(Money.ZERO);
        assertThat(ads.claimed().ageDays()).isNull();
        assertThat(ads.claimed().counted()).isEqualTo(yuan(-20));
    }

    @Test
    void saysWhatIsClaimedBeyondWhatThePolicyPays() {
        ItemClaims ads = ads("2026-04-01", null, List.of(paid("2026-01-10", "", 200_00)), claim("2026-03-01", 130_00));

        assertThat(ads.overclaimed()).isEqualTo(yuan(30));
    }

    @Test
    void claimsOfTheYearBeforeAreNotOfThisPolicy() {
        List<SpendEntry> spend = List.of(paid("2026-01-10", "", 200_00));

        assertThat(ads("2026-04-01", null, spend, claim("2025-12-31", 30_00))
                        .claimed()
                        .claims())
                .isEmpty();
        assertThat(ads("2027-02-01", null, spend, claim("2026-01-01", 30_00), claim("2027-01-05", 20_00))
                        .claimed()
                        .counted())
                .isEqualTo(yuan(50));
    }

    private static @Nullable Money capLeft(
            String asOf, Basis basis, @Nullable Long cap, @Nullable Long quarterlyCap, SpendEntry... spend) {
        return check(asOf, List.of(item("", "ads", basis, cap, quarterlyCap, null)), List.of(spend))
                .items()
                .get(0)
                .capLeft();
    }

    @Test
    void saysWhatTheCapsLeave() {
        SpendEntry winter = paid("2026-02-10", "", 200_00);
        SpendEntry spring = paid("2026-05-10", "", 60_00);

        assertThat(capLeft("2026-06-30", HALF, null, null, winter)).isNull();
        assertThat(capLeft("2026-06-30", HALF, 500_00L, null, winter, spring)).isEqualTo(yuan(370));
        assertThat(capLeft("2026-06-30", HALF, null, 150_00L, winter, spring)).isEqualTo(yuan(120));
        assertThat(capLeft("2026-03-31", HALF, null, 150_00L, winter)).isEqualTo(yuan(50));
        assertThat(capLeft("2026-07-01", HALF, null, 150_00L, winter, spring))
                .as("nothing in the third quarter")
                .isEqualTo(yuan(150));
        assertThat(capLeft("2027-02-01", HALF, null, 150_00L, winter, paid("2026-11-10", "", 80_00)))
                .as("behind the year its last quarter counts")
                .isEqualTo(yuan(110));
        assertThat(capLeft("2026-06-30", HALF, 500_00L, 150_00L, winter, spring))
                .isEqualTo(yuan(120));
        assertThat(capLeft("2026-06-30", HALF, 140_00L, 150_00L, winter, spring))
                .isEqualTo(yuan(10));
    }

    @Test
    void mostEventsAreACap() {
        Basis events = new Basis.PerEvent(yuan(80), 3);

        assertThat(capLeft("2026-06-30", events, null, null, paid("2026-05-10", "gala", 1_00)))
                .isEqualTo(yuan(160));
        assertThat(capLeft("2026-06-30", events, 100_00L, null, paid("2026-05-10", "gala", 1_00)))
                .as("the cap leaves less")
                .isEqualTo(yuan(20));
        assertThat(capLeft("2026-06-30", new Basis.PerEvent(yuan(80), null), null, null))
                .isNull();
    }

    @Test
    void findsAnItemByItsName() {
        ClaimsCheck check = check("2026-04-01", List.of(item("", "online_ads", null)), List.of());

        assertThat(check.item("online_ads").name()).isEqualTo("online_ads");
        RefusedException near = catchThrowableOfType(RefusedException.class, () -> check.item("online_adz"));
        assertThat(near.reason()).isEqualTo(Reason.USAGE);
        assertThat(near.problems().get(0).message())
                .isEqualTo(Message.of("usage.no-such-item-nearest", "online_adz", List.of("online_ads"), "online_ads"));
        RefusedException far = catchThrowableOfType(RefusedException.class, () -> check.item("roadshow"));
        assertThat(far.problems().get(0).message())
                .isEqualTo(Message.of("usage.no-such-item", "roadshow", List.of("online_ads")));
    }

    private static Message refusal(List<SupportItem> items, ClaimLine line) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> check("2026-04-01", items, List.of(), line));
        assertThat(refused.reason()).isEqualTo(Reason.DATA);
        assertThat(refused.problems().get(0).location()).isEqualTo(Location.of("claims.csv", 2));
        return refused.problems().get(0).message();
    }

    private static ClaimLine of(String brand, String item, String store) {
        return claim(brand, item, store, "2026-03-01", ClaimState.SUBMITTED, 1_00);
    }

    @Test
    void refusesClaimsForWhatThePolicyDoesNotHave() {
        List<SupportItem> items = List.of(item("", "online_ads", null));

        assertThat(refusal(items, of("", "online_adz", "")))
                .isEqualTo(Message.of("claims.unknown-item-nearest", "online_adz", "online_ads"));
        assertThat(refusal(items, of("", "roadshow", "")))
                .isEqualTo(Message.of("claims.unknown-item", "roadshow", List.of("online_ads")));
    }

    @Test
    void aClaimIsForOneBrandAndStore() {
        List<SupportItem> items = List.of(item("Alpha", "ads", null), item("Beta", "ads", null, "east"));

        assertThat(refusal(items, of("", "ads", "")))
                .isEqualTo(Message.of("claims.item-of-brands", "ads", List.of("Alpha", "Beta")));
        assertThat(refusal(items, of("Gamma", "ads", "")))
                .isEqualTo(Message.of("claims.item-of-no-brand", "ads", "Gamma"));
        assertThat(refusal(items, of("Beta", "ads", "west")))
                .isEqualTo(Message.of("claims.item-of-no-store", "ads", "west"));

        ClaimsCheck check = check(
                "2026-04-01",
                items,
                List.of(),
                of("Alpha", "ads", ""),
                of("Alpha", "ads", "west"),
                of("Beta", "ads", "east"));
        assertThat(check.item("Alpha/ads").claimed().counted()).isEqualTo(yuan(2));
        assertThat(check.item("Beta/ads").claimed().counted()).isEqualTo(yuan(1));
    }

    @Test
    void aBrandThatNoPolicyNamesIsTakenForTheOnlyOne() {
        ClaimsCheck check = check("2026-04-01", List.of(item("", "ads", null)), List.of(), of("Alpha", "ads", ""));

        assertThat(check.item("ads").claimed().counted()).isEqualTo(yuan(1));
    }

    @Test
    void listsTwentyOfAllRefusedClaims() {
        List<ClaimLine> lines = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> lines.add(of("", "roadshow", "")));

        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> check("2026-04-01", List.of(item("", "ads", null)), List.of(), lines.toArray(ClaimLine[]::new)));

        assertThat(refused.problems()).hasSize(20);
        assertThat(refused.count()).isEqualTo(25);
    }

    @Test
    void refusesAmountsThatCannotBeCounted() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> check(
                        "2026-04-01",
                        List.of(item("", "ads", null)),
                        List.of(),
                        claim("2026-03-01", Long.MAX_VALUE),
                        claim("2026-03-01", Long.MAX_VALUE)));

        assertThat(refused.problems().get(0).message().key()).isEqualTo("spend.too-much");
    }
}
