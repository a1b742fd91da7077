package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.evenSales;
import static io.github.budget4s.analysis.allocation.Yuan.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoreWeightsTest {

    private static List<StoreWeight> weights(SalesHistory... histories) {
        SortedMap<String, SalesHistory> stores = new TreeMap<>();
        for (SalesHistory history : histories) {
            stores.put("store " + (char) ('A' + stores.size()), history);
        }
        HistoryWindow window = HistoryWindow.choose(StoreAllocator.sum(stores), MonthRange.ofYear(2026), Requests.ALL);
        stores.replaceAll((name, history) -> history.sinceFirstSale());
        return StoreWeights.of(stores, window, Map.of());
    }

    private static double vehicles(StoreWeight weight) {
        return weight.weight().toDecimal().doubleValue();
    }

    @Test
    void aStoreThatWasOpenAllTheTimeCountsForWhatItSold() {
        assertThat(weights(evenSales(30), evenSales(10)))
                .extracting(StoreWeight::weight)
                .containsExactly(Units.of(1080), Units.of(360));
    }

    @Test
    void aYoungStoreCountsForTheMeanOfItsPaceAndItsProportionToTheOthers() {
        // The older store sells 200 a month in the last five months and 100 in all others: 4,100 in all.
        SalesHistory seasonal = sales(
                "2023-01", IntStream.range(0, 36).map(i -> i < 31 ? 100 : 200).toArray());
        StoreWeight young =
                weights(seasonal, sales("2025-08", 20, 20, 20, 20, 20)).get(1);
        assertThat(young.atOwnPace()).isEqualTo(Units.of(720));
        assertThat(young.besideOlder(new StoreWeight.Older(Units.of(1000), Units.of(4100))))
                .isEqualTo(Units.of(410));
        assertThat(vehicles(young)).isCloseTo(Math.sqrt(720 * 410), within(1e-5));
        assertThat(young.months()).isEqualTo(5);
        assertThat(young.counted()).isEqualTo(36);
        assertThat(young.basis()).isEqualTo(StoreWeight.Basis.PACE);
    }

    @Test
    void monthsBeforeTheFirstSaleAreMonthsInWhichItWasClosed() {
        SalesHistory inTheFilesBefore = sales(
                "2023-01", IntStream.range(0, 36).map(i -> i < 31 ? 0 : 20).toArray());
        assertThat(weights(evenSales(80), inTheFilesBefore))
                .isEqualTo(weights(evenSales(80), sales("2025-08", 20, 20, 20, 20, 20)));
    }

    @Test
    void aYoungerStoreIsComparedWithAllThatOpenedBeforeIt() {
        SalesHistory oldest = evenSales(10);
        SalesHistory young =
                sales("2025-01", IntStream.range(0, 12).map(i -> 10).toArray());
        SalesHistory youngest = sales("2025-12", 10);
        assertThat(weights(oldest, young, youngest, youngest))
                .extracting(StoreWeight::weight)
                .containsOnly(Units.of(360));
    }

    @Test
    void aStoreWithoutSalesCountsForNothing() {
        StoreWeight none = weights(evenSales(10), sales("2026-01", 5)).get(1);
        assertThat(none.weight()).isEqualTo(Units.ZERO);
        assertThat(none.basis()).isEqualTo(StoreWeight.Basis.SALES);
    }

    @Test
    void whereTheOlderStoresSoldNothingItsOwnPaceDecides() {
        SalesHistory gone = sales(
                "2023-01", IntStream.range(0, 36).map(i -> i < 20 ? 30 : 0).toArray());
        StoreWeight young = weights(gone, sales("2025-08", 20, 20, 20, 20, 20)).get(1);
        assertThat(young.older()).isNull();
        assertThat(young.weight()).isEqualTo(Units.of(720));
    }
}
