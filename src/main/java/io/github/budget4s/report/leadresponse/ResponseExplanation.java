package io.github.budget4s.report.leadresponse;

import io.github.budget4s.analysis.leadresponse.LeadResponse;
import io.github.budget4s.analysis.leadresponse.ResponseKey;
import io.github.budget4s.analysis.statistics.Interval;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.ResponsePromise;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.util.List;
import java.util.stream.IntStream;

/** Shows step by step how one row of the lead response came about, down to the files and their rows. */
public final class ResponseExplanation {

    private final LeadResponse row;
    private final Steps steps = new Steps();

    private ResponseExplanation(LeadResponse row) {
        this.row = row;
    }

    /**
     * Explains a row.
     *
     * @param keys what rows are made of
     * @param row a row of the summary, or its total
     */
    public static Report of(
            List<ResponseKey> keys,
            LeadResponse row,
            LeadResponse.Summary summary,
            ResponsePromise promise,
            List<InputSummary> inputs,
            List<Note> notes) {
        ResponseExplanation explanation = new ResponseExplanation(row);
        explanation.steps.addInputs(inputs);
        Object title = row.equals(summary.total())
                ? Message.of("table.total")
                : IntStream.range(0, keys.size())
                        .mapToObj(
                                i -> ResponseReport.word(keys.get(i), row.key().get(i)))
                        .toList();
        explanation.addCounts(title, summary, promise);
        explanation.addFigures();
        return new Report(
                "response", Message.of("response.title-row", title), inputs, explanation.steps.table(), notes);
    }

    private void addCounts(Object title, LeadResponse.Summary summary, ResponsePromise promise) {
        String moment = summary.asOf().toString().replace('T', ' ');
        add("column.leads", Message.of("response.step-leads", title, moment), Cell.of(row.leads()));
        add(
                "column.open",
                Message.of("response.step-open", moment, promise.within(), promise.hotWithin()),
                Cell.of(row.open()));
        add("column.due", Message.of("format.minus", row.leads(), row.open()), Cell.of(row.due()));
        add(
                "column.in_time",
                Message.of("response.step-in-time", promise.within(), promise.hotWithin()),
                Cell.of(row.inTime()));
        add("column.late", Message.of("response.step-late"), Cell.of(row.late()));
        add(
                "column.unanswered",
                Message.of("format.minus", Message.of("format.minus", row.due(), row.inTime()), row.late()),
                Cell.of(row.unanswered()));
    }

    private void addFigures() {
        Ratio rate = row.inTimeRate();
        Message divided = Message.of("format.divided", row.inTime(), row.due());
        add(
                "column.in_time_rate",
                rate == null ? Message.of("kpi.step-nothing", divided) : divided,
                rate == null ? Cell.ABSENT : Cell.of(rate));
        Interval.ofRate(row.inTime(), row.due()).ifPresent(interval -> {
            Message wilson = Message.of("response.step-interval", row.inTime(), row.due());
            steps.add(
                    Message.of("column.lo", String.valueOf(Interval.LEVEL)), wilson, Cell.of(Ratio.of(interval.low())));
            steps.add(
                    Message.of("column.hi", String.valueOf(Interval.LEVEL)),
                    wilson,
                    Cell.of(Ratio.of(interval.high())));
        });
        addMinutes("column.median_minutes", ResponseReport.MEDIAN);
        addMinutes("column.p90_minutes", ResponseReport.NINETY);
    }

    private void addMinutes(String item, int part) {
        row.minutesOf(part, ResponseReport.HUNDRED)
                .ifPresent(minutes -> add(
                        item,
                        Message.of(
                                "response.step-minutes",
                                (long) LeadResponse.rank(row.minutes().size(), part, ResponseReport.HUNDRED),
                                (long) row.minutes().size()),
                        Cell.of(minutes)));
    }

    private void add(String item, Message calculation, Cell result) {
        steps.add(item, calculation, result);
    }
}
