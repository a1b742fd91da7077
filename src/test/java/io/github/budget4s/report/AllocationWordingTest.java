package io.github.budget4s.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Allocator;
import io.github.budget4s.analysis.allocation.Bounds;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.allocation.Requests;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.analysis.allocation.StoreAllocator;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.allocation.AllocationExplanation;
import io.github.budget4s.report.allocation.AllocationNotes;
import io.github.budget4s.report.allocation.ChannelAllocationNotes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the notes and the explanation to what they are to say, in both languages. */
class AllocationWordingTest {

    private static final Money MILLION = new Money(100_000_000);

    private static AllocationRequest request(List<Bounds> bounds) {
        return new AllocationRequest(
                MonthRange.ofYear(2026),
                MILLION,
                new Money(10_000_000),
                List.of(
                        new RegularItem("site", new Money(2_400_000), false, new TreeSet<>(List.of(5, 6)), null),
                        new RegularItem("radio", new Money(100_000), true, new TreeSet<>(List.of(5)), "radio")),
                ActivityPart.of(List.of(new Activity(5, "show", "radios", new Money(3_600_050), List.of()))),
                new Money(100),
                new AllocationRequest.HistoryUse(
                        new ShareMethod.WeightedYears(List.of(2, 3, 5)), null, false, new TreeSet<>()),
                bounds);
    }

    private static List<Bounds> may(Bounds bounds) {
        List<Bounds> months = new ArrayList<>(AllocationRequest.NO_BOUNDS);
        months.set(4, bounds);
        return months;
    }

    private static SalesHistory sales(int months, int units) {
        TreeMap<YearMonth, MonthlySales> sales = new TreeMap<>();
        for (int i = 0; i < months; i++) {
            sales.put(YearMonth.of(2025, 12).minusMonths(i), new MonthlySales(Units.of(units), 1, 0));
        }
        return new SalesHistory(sales);
    }

    private static String explained(Allocation allocation, Localizer localizer) {
        return AllocationExplanation.of(allocation, 5, null, List.of(), List.of(), List.of()).table().rows().stream()
                .flatMap(List::stream)
                .map(cell -> cell.plain(localizer))
                .collect(Collectors.joining("\n"));
    }

    private static String said(List<Note> notes, Localizer localizer) {
        return notes.stream().map(note -> localizer.text(note.message())).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void monthsSayWhatHeldThemAndHowYearsWeigh(Language language) {
        Localizer localizer = new Localizer(language);
        Allocation held = Requests.allocate(sales(36, 5), request(may(new Bounds(new Money(20_000_000), null))));
        assertThat(said(AllocationNotes.of(held, null), localizer)).contains("2:3:5", "2026-05", "2024-01");
        assertThat(explained(held, localizer)).contains("200,000.00", "show", "radio", "(8.33 % × 2 + 8.33 % × 3");
        Allocation other = Allocator.allocate(
                MonthShares.ofPlan(
                        IntStream.rangeClosed(1, 12).mapToObj(Units::of).toList()),
                request(may(new Bounds(null, new Money(9_000_000)))));
        assertThat(said(AllocationNotes.of(other, null), localizer)).contains("78", "2026-05");
        assertThat(explained(other, localizer)).contains("5 ÷ 78", "90,000.00 −");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void channelsAndStoresSayWhatWasDoneToThem(Language language) {
        Localizer localizer = new Localizer(language);
        ChannelRequest channels = new ChannelRequest(
                List.of(
                        new Channel("radio", new Money(50_000_000), false, List.of()),
                        new Channel("print", new Money(50_000_000), false, List.of())),
                true,
                Map.of("print", new Bounds(null, new Money(1_000_000))));
        Allocation allocation = Requests.allocate(sales(36, 5), request(AllocationRequest.NO_BOUNDS));
        assertThat(said(ChannelAllocationNotes.of(ChannelAllocation.of(allocation, channels)), localizer))
                .contains("radio 829,999.50", "print 10,000.00", "24,000.00", "“radios”", "36,000.50", "1.00");
        TreeMap<String, SalesHistory> stores =
                new TreeMap<>(Map.of("old", sales(36, 5), "young", sales(5, 2), "none", sales(36, 0)));
        assertThat(said(
                        ChannelAllocationNotes.of(StoreAllocator.allocate(
                                new StoreAllocator.Group(stores, List.of()),
                                MonthShares.ofHistory(StoreAllocator.sum(stores), request(AllocationRequest.NO_BOUNDS)),
                                request(AllocationRequest.NO_BOUNDS),
                                channels)),
                        localizer))
                .contains("young", "none", "print");
    }
}
