package io.github.budget4s.report.leadresponse;

import io.github.budget4s.analysis.leadresponse.LeadResponse;
import io.github.budget4s.analysis.leadresponse.ResponseKey;
import io.github.budget4s.analysis.statistics.Interval;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows how many leads were answered within the promise. */
public final class ResponseReport {

    static final int MEDIAN = 50;
    static final int NINETY = 90;
    static final int HUNDRED = 100;

    private static final String UNSTATED = "unstated";

    private ResponseReport() {}

    /** Shows a row for each key. */
    public static Report of(
            List<ResponseKey> keys, LeadResponse.Summary summary, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<LeadResponse> t = new TableBuilder<>();
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            ResponseKey key = keys.get(i);
            t.cell(
                    key.columnName(),
                    key == ResponseKey.MONTH ? Column.Kind.MONTH : Column.Kind.TEXT,
                    row -> cell(key, row.key().get(place)));
        }
        t.count("leads", LeadResponse::leads);
        t.count("due", LeadResponse::due);
        t.count("in_time", LeadResponse::inTime);
        t.count("late", LeadResponse::late);
        t.count("unanswered", LeadResponse::unanswered);
        t.count("open", LeadResponse::open);
        t.ratio("in_time_rate", LeadResponse::inTimeRate);
        t.ratio("lo" + Interval.LEVEL, row -> end(row, Interval::low));
        t.ratio("hi" + Interval.LEVEL, row -> end(row, Interval::high));
        t.count("median_minutes", row -> row.minutesOf(MEDIAN, HUNDRED).orElse(null));
        t.count("p90_minutes", row -> row.minutesOf(NINETY, HUNDRED).orElse(null));
        t.totals(summary.total());
        return new Report("response", Message.of("response.title"), inputs, t.table(summary.rows()), notes);
    }

    private static @Nullable Ratio end(LeadResponse row, Function<Interval, BigDecimal> end) {
        return Interval.ofRate(row.inTime(), row.due()).map(end).map(Ratio::of).orElse(null);
    }

    private static Cell cell(ResponseKey key, String value) {
        return switch (key) {
            case MONTH -> value.isEmpty() ? Cell.key(value) : Cell.of(YearMonth.parse(value));
            case TEMPERATURE -> Cell.named(value.isEmpty() ? UNSTATED : value);
            default -> Cell.key(value);
        };
    }

    /** Puts a part of a key into words as the table has it. */
    static Object word(ResponseKey key, String value) {
        if (value.isEmpty()) {
            return Message.of("name." + (key == ResponseKey.TEMPERATURE ? UNSTATED : Channel.UNATTRIBUTED));
        }
        return key == ResponseKey.TEMPERATURE ? Message.of("name." + value) : value;
    }
}
