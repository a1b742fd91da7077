package io.github.budget4s.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.spend.SpendRules;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

    private static final Thresholds WIDE = new Thresholds(Ratio.of(20, 100), Ratio.of(40, 100));

    /** The line between two colours is drawn exactly, however many figures a deviation has. */
    @ParameterizedTest
    @CsvSource({
        "4999999999, OK",
        "5000000000, YELLOW",
        "5000000001, YELLOW",
        "9999999999, YELLOW",
        "10000000000, RED",
        "-10000000000, OK",
        "0, OK"
    })
    void atFivePercentItIsYellowAndAtTenRed(long hundredthsOfBillionths, Flag flag) {
        assertThat(Thresholds.DEFAULT.flag(Ratio.of(hundredthsOfBillionths, 100_000_000_000L)))
                .isEqualTo(flag);
    }

    @Test
    void aChannelIsHeldToItsOwnThresholdsHoweverItIsWritten() {
        Tolerances tolerances = new Tolerances(Thresholds.DEFAULT, Map.of("DOU+", WIDE));

        assertThat(tolerances.ofChannel("DOU+")).isEqualTo(WIDE);
        assertThat(tolerances.ofChannel("ＤＯＵ＋")).isEqualTo(WIDE);
        assertThat(tolerances.ofChannel("radio")).isEqualTo(Thresholds.DEFAULT);
        assertThat(Tolerances.DEFAULT.ofChannel("DOU+")).isEqualTo(Thresholds.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "dms:orders, true",
        "dms:, true",
        "crm:orders, false",
        "dms, false",
        ":dms, false",
        "C:/sales.csv, false"
    })
    void aNameOfATableBeginsWithThatOfItsDatabase(String name, boolean named) {
        DatabaseSource source = new DatabaseSource(
                "dms",
                "jdbc:sqlite:dms.db",
                null,
                DatabaseSource.PasswordPlace.NONE,
                DatabaseSource.TIME_ZONE,
                DatabaseSource.TIMEOUT);

        assertThat(new Databases(Map.of("dms", source), Map.of()).isNamedBy(name))
                .isEqualTo(named);
    }

    @Test
    void aKeyOfWhichNothingIsGivenHasNoFiles() {
        SourceFiles files = new SourceFiles(
                Map.of("sales", List.of("a.csv", "b.csv")),
                Map.of(),
                BookingRules.DEFAULT,
                ExcludedMonths.NONE,
                Databases.NONE);

        assertThat(files.files("sales")).containsExactly("a.csv", "b.csv");
        assertThat(files.files("policy")).isEmpty();
    }

    @Test
    void whatTheUserSaysOfMinusesBeatsTheProject() {
        BookingRules rules = new BookingRules(
                Map.of("作废", StatusMeaning.SKIP), AmountSign.WRITTEN, false, "EUR", SpendRules.DEFAULT, 2026);

        assertThat(rules.with(AmountSign.REVERSED, true))
                .isEqualTo(
                        new BookingRules(rules.statuses(), AmountSign.REVERSED, true, "EUR", SpendRules.DEFAULT, 2026));
        assertThat(rules.with(null, false)).as("nothing said").isEqualTo(rules);
    }

    @Test
    void monthsLeftOutAreKeptByStore() {
        YearMonth may = YearMonth.of(2026, 5);
        ExcludedMonths months = new ExcludedMonths(
                new TreeSet<>(List.of(may)), new TreeMap<>(Map.of("east", new TreeSet<>(List.of(may.plusMonths(1))))));

        assertThat(months.all()).containsExactly(may);
        assertThat(months.stores()).containsOnlyKeys("east");
        assertThat(months.stores().get("east")).containsExactly(may.plusMonths(1));
    }

    @Test
    void aProjectPromisesWhatItsStoreDoes() {
        assertThat(Project.EMPTY.response()).isEqualTo(ResponsePromise.DEFAULT);
    }
}
