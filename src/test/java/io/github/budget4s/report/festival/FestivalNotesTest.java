package io.github.budget4s.report.festival;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.FestivalAdjustment;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FestivalNotesTest {

    private static final MonthRange WINDOW = new MonthRange(YearMonth.of(2023, 1), YearMonth.of(2025, 12));
    private static final Localizer ENGLISH = new Localizer(Language.EN);
    private static final Localizer CHINESE = new Localizer(Language.ZH);

    @Test
    void notesSayWhatWasCountedWithAndWhatWasNotTakenAsSold() {
        AdjustedHistory adjusted = FestivalAdjustment.adjust(history(1), MonthRange.ofYear(2026), WINDOW, false);

        assertThat(texts(ENGLISH, FestivalNotes.of(adjusted)))
                .containsExactly(
                        "The days around Spring Festival are moved to where 2026 has them (festival on 2026-02-17):"
                                + " each of the 14 days before the eve sells 98.85 % of an ordinary day, each of the"
                                + " 16 days from the eve to the Lantern Festival 46.61 %.",
                        "These effects are estimated from 2 festivals (2024, 2025), leaning on the calendar, by which"
                                + " 8 days of sales are lost from the eve on; the fewer festivals, the more the"
                                + " calendar counts.",
                        "2024 is not taken as sold from January to March: 2024-02 has 6.00 % of what the other months"
                                + " let expect. The sum of its months is kept and split as expected.",
                        "The first months of 2023 are not all in the history: its days around Spring Festival are left"
                                + " where they are.");
        assertThat(texts(CHINESE, FestivalNotes.of(adjusted)))
                .contains("2024 年 1 至 3 月的销量不按原值采用：2024-02 为 6.00 %（与其余月份推算的应有水平相比）。" + "各月之和不变，按应有比例重新拆分。");
    }

    @Test
    void notesOfAGroupAreFewHoweverManyStoresItHas() {
        Map<String, SalesHistory> stores = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            stores.put("S" + i, history(1 + i));
        }

        List<Note> notes =
                FestivalNotes.ofStores(FestivalAdjustment.adjustStores(stores, MonthRange.ofYear(2026), WINDOW, false));

        assertThat(notes).hasSize(3);
        assertThat(texts(ENGLISH, notes).get(0)).contains("in 60 stores by their own effects");
        assertThat(texts(ENGLISH, notes).get(1)).contains("S0 2024").endsWith("and 10 more.");
        assertThat(texts(CHINESE, notes)).noneMatch(text -> text.contains("{"));
        assertThat(FestivalNotes.of(FestivalAdjustment.adjustStores(stores, MonthRange.ofYear(2026), WINDOW, false)
                        .getOrDefault(
                                "S3", FestivalAdjustment.adjust(history(1), MonthRange.ofYear(2026), WINDOW, false))))
                .extracting(note -> note.message().key())
                .contains("festival.note.group");
    }

    @Test
    void withoutAFestivalTheCalendarIsNamed() {
        MonthRange window = new MonthRange(YearMonth.of(2025, 4), YearMonth.of(2025, 12));
        SalesHistory late = new SalesHistory(history(1).months().tailMap(window.first(), true));

        assertThat(texts(
                        ENGLISH,
                        FestivalNotes.of(FestivalAdjustment.adjust(late, MonthRange.ofYear(2026), window, false))))
                .contains("The history knows no festival: the effects are those of the calendar, by which 8 days of"
                        + " sales are lost from the eve on.");
    }

    @Test
    void stepsLeadFromTheMonthAsSoldToTheMonthAsMoved() {
        AdjustedHistory adjusted = FestivalAdjustment.adjust(history(1), MonthRange.ofYear(2026), WINDOW, false);

        List<List<Cell>> steps = steps(adjusted, 2);

        assertThat(steps.stream()
                        .map(step ->
                                step.get(1).plain(ENGLISH) + ": " + step.get(2).plain(ENGLISH)))
                .containsExactly(
                        "Spring Festival: a day before the eve sells 98.85 % of an ordinary one, a day from it on"
                                + " 46.61 %; from the festivals of 2024, 2025",
                        "ordinary days, planned year: 2026-02: 28 days, 14 of them before the eve, 13 from it on",
                        "festival moved, 2023-02: not all first months are in the history: as sold",
                        "festival moved, 2024-02: 60 is or stands beside an outlier; the sum 3,660 of 2024-01, 2024-02,"
                                + " 2024-03 is split as expected",
                        "festival moved, 2025-02: 2025-02: 28 days, 0 of them before the eve, 12 from it on;"
                                + " 1,400 × 20.8983 ÷ 21.5932, then brought back to the sum 4,600 of 2025-01,"
                                + " 2025-02, 2025-03");
        assertThat(steps)
                .allSatisfy(step -> assertThat(step.get(2).plain(CHINESE)).doesNotContain("{"));
        assertThat(steps(adjusted, 7)).isEmpty();
    }

    private static List<List<Cell>> steps(AdjustedHistory adjusted, int monthOfYear) {
        Steps steps = new Steps();
        FestivalExplanation.addSteps(adjusted, monthOfYear, WINDOW, steps);
        return steps.table().rows();
    }

    /** A store without January 2023 and with next to nothing in February 2024. */
    private static SalesHistory history(int times) {
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>();
        WINDOW.months().forEach(month -> months.put(month, sales(1800L * times)));
        months.put(YearMonth.of(2025, 1), sales(1600L * times));
        months.put(YearMonth.of(2025, 2), sales(1400L * times));
        months.put(YearMonth.of(2025, 3), sales(1600L * times));
        months.put(YearMonth.of(2024, 2), sales(60L * times));
        months.remove(YearMonth.of(2023, 1));
        return new SalesHistory(months);
    }

    private static MonthlySales sales(long units) {
        return new MonthlySales(Units.of(units), 1, 0);
    }

    private static List<String> texts(Localizer language, List<Note> notes) {
        return notes.stream().map(note -> language.text(note.message())).toList();
    }
}
