package io.github.budget4s.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a finding points at must be the line that its reader has to change. */
class PlanOutlineTest {

    private static final PlanOutline PLAN = node(
            "",
            0,
            0,
            null,
            node("total", 1, 1, 900L),
            node(
                    "regular",
                    2,
                    1,
                    null,
                    node("radio", 3, 3, null, node("amount", 3, 12, 120L)),
                    node("outdoor", 4, 3, 240L)),
            node("channels", 5, 1, null, node("online", 6, 3, 50L), node("fairs", 7, 3, null)),
            node(
                    "activities",
                    8,
                    1,
                    null,
                    node("fair", 9, 3, null, node("month", 9, 5, null), node("budget", 10, 5, 70L)),
                    node("2", 11, 3, null, node("month", 11, 5, null))),
            node(
                    "stores",
                    12,
                    1,
                    null,
                    node(
                            "east",
                            13,
                            3,
                            null,
                            node("regular", 14, 5, null, node("radio", 15, 7, 30L)),
                            node("activities", 16, 5, null, node("opening", 17, 7, null, node("month", 18, 9, null)))),
                    node("north", 19, 3, null),
                    node(
                            "west",
                            20,
                            3,
                            null,
                            node("regular", 21, 5, 80L),
                            node("activities", 22, 5, null, node("night", 23, 7, null), node("tour", 24, 7, null)))));

    private static PlanOutline node(String key, int line, int column, @Nullable Long cents, PlanOutline... children) {
        return new PlanOutline(
                key,
                new Location("plan.yaml", line, column),
                cents == null ? null : new Money(cents),
                List.of(children));
    }

    private static RegularItem regular(String name, @Nullable String store) {
        return new RegularItem(name, new Money(1), false, RegularItem.ALL_MONTHS, null).of(store);
    }

    private static PlanPlace place(int line, int column, String path) {
        return new PlanPlace(new Location("plan.yaml", line, column), path);
    }

    @Test
    void findsWhatStandsBelowKeys() {
        assertThat(PLAN.find("regular", "radio", "amount"))
                .hasValueSatisfying(found -> assertThat(found.amount()).isEqualTo(new Money(120)));
        assertThat(PLAN.find("regular", "amount")).isEmpty();
        assertThat(PLAN.find()).containsSame(PLAN);
        assertThat(PLAN.child("amount")).as("a grandchild is no child").isEmpty();
    }

    @Test
    void pointsAtAsManyKeysAsThereAre() {
        assertThat(PLAN.at("channels", "fairs", "monthly")).isEqualTo(place(7, 3, "channels.fairs"));
        assertThat(PLAN.at("channels", "radio", "monthly")).isEqualTo(place(5, 1, "channels"));
        assertThat(PLAN.at("groups", "online")).isEqualTo(place(0, 0, ""));
    }

    @Test
    void addsUpAListOnlyWhenAllItsAmountsAreKnown() {
        PlanOutline known = node("months", 1, 1, 5L, node("1", 2, 1, 10L), node("2", 3, 1, 30L));
        PlanOutline unknown = node("months", 1, 1, 5L, node("1", 2, 1, 10L), node("2", 3, 1, null));

        assertThat(known.sum()).isEqualTo(new Money(40));
        assertThat(unknown.sum()).isNull();
        assertThat(node("total", 1, 1, 900L).sum()).isEqualTo(new Money(900));
        assertThat(node("total", 1, 1, null).sum()).isNull();
    }

    @Test
    void pointsAtAnItemOfAListByItsName() {
        assertThat(PLAN.atItem("activities", 0, "budget")).isEqualTo(place(10, 5, "activities.fair.budget"));
        assertThat(PLAN.atItem("activities", 1, "budget")).isEqualTo(place(11, 3, "activities.2"));
        assertThat(PLAN.atItem("activities", 2, "budget"))
                .as("one that the file does not have")
                .isEqualTo(place(8, 1, "activities"));
        assertThat(PLAN.atItem("groups", 0, "budget")).isEqualTo(place(0, 0, ""));
    }

    @Test
    void countsTheActivitiesOfStoresBehindThoseOfThePlan() {
        assertThat(PLAN.atActivity(1, "month")).isEqualTo(place(11, 5, "activities.2.month"));
        assertThat(PLAN.atActivity(2, "month")).isEqualTo(place(18, 9, "stores.east.activities.opening.month"));
        assertThat(PLAN.atActivity(3)).isEqualTo(place(23, 7, "stores.west.activities.night"));
        assertThat(PLAN.atActivity(4)).isEqualTo(place(24, 7, "stores.west.activities.tour"));
        assertThat(PLAN.atActivity(5)).isEqualTo(place(8, 1, "activities"));
    }

    @Test
    void pointsAtARegularItemWhereItStands() {
        assertThat(PLAN.atRegular(regular("radio", null), "amount")).isEqualTo(place(3, 12, "regular.radio.amount"));
        assertThat(PLAN.atRegular(regular("radio", "east"), "amount"))
                .isEqualTo(place(15, 7, "stores.east.regular.radio"));
        assertThat(PLAN.atRegular(regular("outdoor", "east")))
                .as("one of the whole list that names the store")
                .isEqualTo(place(4, 3, "regular.outdoor"));
        assertThat(PLAN.atRegular(RegularItem.unnamed(new Money(1)).of("west")))
                .as("an amount without a name")
                .isEqualTo(place(21, 5, "stores.west.regular"));
        assertThat(PLAN.atRegular(RegularItem.unnamed(new Money(1)).of("north")))
                .isEqualTo(place(2, 1, "regular"));
    }

    @Test
    void findsAKeyOfARegularItem() {
        assertThat(PLAN.findRegular(regular("radio", null), "amount"))
                .hasValueSatisfying(found -> assertThat(found.location().line()).isEqualTo(3));
        assertThat(PLAN.findRegular(regular("radio", "east"), "amount")).isEmpty();
    }

    @Test
    void namesTheKeyThatStandsAtAPlaceOrLastBeforeItOnItsLine() {
        assertThat(PLAN.placeOf(new Location("plan.yaml", 3, 12))).isEqualTo(place(3, 12, "regular.radio.amount"));
        assertThat(PLAN.placeOf(new Location("plan.yaml", 3, 11))).isEqualTo(place(3, 11, "regular.radio"));
        assertThat(PLAN.placeOf(new Location("plan.yaml", 3, 30))).isEqualTo(place(3, 30, "regular.radio.amount"));
        assertThat(PLAN.placeOf(new Location("plan.yaml", 3, 2))).isEqualTo(place(3, 2, ""));
        assertThat(PLAN.placeOf(new Location("plan.yaml", 99, 2))).isEqualTo(place(99, 2, ""));
        assertThat(PLAN.placeOf(new Location("plan.yaml", 1, 8))).isEqualTo(place(1, 8, "total"));
    }

    @Test
    void ofTwoKeysOnALineTheLaterOneIsNearer() {
        PlanOutline line = node("", 0, 0, null, node("month", 4, 3, null), node("budget", 4, 15, 7L));

        assertThat(line.placeOf(new Location("plan.yaml", 4, 20)).path()).isEqualTo("budget");
        assertThat(line.placeOf(new Location("plan.yaml", 4, 14)).path()).isEqualTo("month");
    }

    @Test
    void aPlaceIsShownWithItsLineAndItsKey() {
        assertThat(place(24, 7, "stores.west")).hasToString("plan.yaml:24 stores.west");
        assertThat(place(24, 7, "")).hasToString("plan.yaml:24");
    }
}
