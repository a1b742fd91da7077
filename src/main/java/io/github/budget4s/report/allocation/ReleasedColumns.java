package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;
import java.util.function.Function;

/**
 * Puts released money beside a budget: {@code released}, and {@code with_released}, which is what was planned and what
 * was released together. What was planned stays as it is, also for whoever reads the result as a budget again.
 */
public final class ReleasedColumns {

    private ReleasedColumns() {}

    static <R> void add(TableBuilder<R> t, Function<R, Money> planned, Function<R, Money> released) {
        t.money("released", released::apply).summed();
        t.money("with_released", row -> planned.apply(row).plus(released.apply(row)))
                .summed();
    }

    static Note note(ReleasedMoney released) {
        return Note.information(
                "allocation.note.released",
                released.total(),
                List.copyOf(released.cells().keySet()));
    }

    /** Notes what was released where a report does not show it; nothing where nothing was. */
    public static List<Note> notesApart(ReleasedMoney released) {
        return released.isNothing()
                ? List.of()
                : List.of(Note.information(
                        "allocation.note.released-apart",
                        released.total(),
                        List.copyOf(released.cells().keySet())));
    }
}
