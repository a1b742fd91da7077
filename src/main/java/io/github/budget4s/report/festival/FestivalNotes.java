package io.github.budget4s.report.festival;

import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.FestivalEffects;
import io.github.budget4s.analysis.festival.YearAdjustment;
import io.github.budget4s.analysis.festival.YearAdjustment.Treatment;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says of a history adjusted for Spring Festival what was counted with, and which months were not taken as sold. */
public final class FestivalNotes {

    private FestivalNotes() {}

    public static List<Note> of(AdjustedHistory adjusted) {
        FestivalEffects effects = adjusted.effects();
        List<Note> notes = new ArrayList<>();
        notes.add(Note.information(
                "festival.note.moved",
                String.valueOf(adjusted.festival().getYear()),
                adjusted.festival(),
                (long) effects.windows().before(),
                ofOrdinary(effects.before().value()),
                (long) effects.windows().during(),
                ofOrdinary(effects.during().value())));
        notes.add(
                effects.festivals().isEmpty()
                        ? Note.information("festival.note.no-festival")
                        : Note.information(
                                "festival.note.estimated",
                                (long) effects.festivals().size(),
                                effects.festivals().stream()
                                        .map(String::valueOf)
                                        .toList()));
        if (effects.stores() > 0) {
            notes.add(Note.information("festival.note.group", (long) effects.stores()));
        }
        for (YearAdjustment year : adjusted.years(Treatment.REPLACED)) {
            notes.add(Note.warning("festival.note.outlier", String.valueOf(year.year()), outliers(effects, year)));
        }
        for (YearAdjustment year : adjusted.years(Treatment.LEFT)) {
            notes.add(Note.warning("festival.note.left", String.valueOf(year.year())));
        }
        return notes;
    }

    /** Lists the notes of the stores of a group in a few lines, however many there are. */
    public static List<Note> ofStores(Map<String, AdjustedHistory> stores) {
        if (stores.size() <= 1) {
            return stores.values().stream().flatMap(one -> of(one).stream()).toList();
        }
        List<Note> notes = new ArrayList<>();
        AdjustedHistory any = stores.values().iterator().next();
        List<FestivalEffects> effects =
                stores.values().stream().map(AdjustedHistory::effects).toList();
        List<BigDecimal> before =
                effects.stream().map(each -> each.before().value()).sorted().toList();
        List<BigDecimal> during =
                effects.stream().map(each -> each.during().value()).sorted().toList();
        notes.add(Note.information(
                "festival.note.stores",
                String.valueOf(any.festival().getYear()),
                any.festival(),
                (long) stores.size(),
                (long) any.effects().windows().before(),
                ofOrdinary(before.get(0)),
                ofOrdinary(before.get(before.size() - 1)),
                (long) any.effects().windows().during(),
                ofOrdinary(during.get(0)),
                ofOrdinary(during.get(during.size() - 1))));
        addStores(notes, "festival.note.stores-outlier", stores, Treatment.REPLACED);
        addStores(notes, "festival.note.stores-left", stores, Treatment.LEFT);
        return notes;
    }

    private static void addStores(
            List<Note> notes, String key, Map<String, AdjustedHistory> stores, Treatment treatment) {
        List<Message> names = stores.entrySet().stream()
                .flatMap(store -> store.getValue().years(treatment).stream()
                        .map(year -> Message.of("festival.store-year", store.getKey(), String.valueOf(year.year()))))
                .sorted(Comparator.comparing(message -> message.arguments().toString()))
                .toList();
        if (!names.isEmpty()) {
            notes.add(Note.warning(key, (long) names.size(), names));
        }
    }

    private static List<Message> outliers(FestivalEffects effects, YearAdjustment year) {
        return effects.outliersOf(year.year()).stream()
                .map(outlier -> Message.of("festival.outlier", outlier.month(), ofOrdinary(outlier.deviation())))
                .toList();
    }

    /** 5 % more is told as 105 %. */
    public static Ratio ofOrdinary(BigDecimal more) {
        return Ratio.of(more.add(BigDecimal.ONE));
    }
}
