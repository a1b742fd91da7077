package io.github.budget4s.report.forecast;

import io.github.budget4s.analysis.forecast.ForecastRequest;
import io.github.budget4s.analysis.forecast.Member;
import io.github.budget4s.analysis.forecast.SeriesForecast;
import io.github.budget4s.analysis.forecast.SeriesForecast.MemberPart;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shows step by step how the forecast of one month came about, down to the files and their rows. */
public final class ForecastExplanation {

    private static final List<Column> COLUMNS = List.of(
            new Column("step", Column.Kind.COUNT),
            new Column("item", Column.Kind.TEXT),
            new Column("calculation", Column.Kind.TEXT),
            new Column("result", Column.Kind.TEXT));

    private static final int DECIMALS = 4;

    private final List<List<Cell>> steps = new ArrayList<>();

    private ForecastExplanation() {}

    /**
     * Explains a month.
     *
     * @param h how many months after the first one to come
     */
    public static Report of(
            SeriesForecast forecast,
            ForecastRequest request,
            int h,
            ForecastFigures figures,
            List<InputSummary> inputs,
            List<Note> notes) {
        ForecastExplanation explanation = new ForecastExplanation();
        for (InputSummary input : inputs) {
            explanation.add(
                    "forecast.explain.item-file",
                    Message.of("forecast.explain.file", input.file(), input.rowsUsed()),
                    Cell.ABSENT);
        }
        explanation.add(
                "forecast.explain.item-history",
                Message.of(
                        "forecast.explain.history",
                        List.of(new MonthRange(
                                forecast.history().first(), forecast.history().last()))),
                Cell.of((long) forecast.history().length()));
        int before = forecast.history().length() + h - 12;
        if (before < forecast.history().length()) {
            explanation.add(
                    "forecast.explain.item-year-before",
                    Message.of("forecast.explain.year-before", forecast.month(h).minusYears(1)),
                    figures.cell(forecast.history().value(before)));
        }
        for (MemberPart part : forecast.parts(h)) {
            explanation.add(
                    "forecast.explain.item-member",
                    Message.of("forecast.explain.member", member(part.member()), ratio(part.share())),
                    figures.cell(part.figure()));
        }
        if (forecast.naiveShare() > 0) {
            explanation.add(
                    "forecast.explain.item-naive-share",
                    Message.of("forecast.explain.naive-share", (long) forecast.trials()),
                    Cell.of(ratio(forecast.naiveShare())));
        }
        explanation.add(
                "forecast.explain.item-factor",
                Message.of("forecast.explain.factor"),
                Cell.of(decimal(forecast.factor(h))));
        explanation.add(
                "forecast.explain.item-forecast",
                Message.of("forecast.explain.point", request.method().optionName()),
                figures.cell(forecast.point(h)));
        explanation.add(
                "forecast.explain.item-interval",
                Message.of(
                        "forecast.explain.interval",
                        80L,
                        decimal(forecast.widths().get(0)).toPlainString(),
                        decimal(forecast.deviation(h)).toPlainString(),
                        (long) forecast.trials()),
                Cell.of(Message.of(
                        "forecast.explain.from-to",
                        figures.argument(forecast.lower(h, 0.80)),
                        figures.argument(forecast.upper(h, 0.80)))));
        explanation.add(
                "forecast.explain.item-interval",
                Message.of(
                        "forecast.explain.interval",
                        95L,
                        decimal(forecast.widths().get(1)).toPlainString(),
                        decimal(forecast.deviation(h)).toPlainString(),
                        (long) forecast.trials()),
                Cell.of(Message.of(
                        "forecast.explain.from-to",
                        figures.argument(forecast.lower(h, 0.95)),
                        figures.argument(forecast.upper(h, 0.95)))));
        return new Report(
                "forecast",
                Message.of("forecast.title-explanation", forecast.month(h)),
                inputs,
                Table.of(COLUMNS, explanation.steps),
                notes);
    }

    private void add(String item, Message calculation, Cell result) {
        steps.add(List.of(Cell.of((long) steps.size() + 1), Cell.of(Message.of(item)), Cell.of(calculation), result));
    }

    private static Message member(Member member) {
        return switch (member) {
            case NAIVE -> Message.of("forecast.member.naive");
            case SMOOTHING -> Message.of("forecast.member.smoothing");
            case THETA -> Message.of("forecast.member.theta");
            case LOESS -> Message.of("forecast.member.loess");
            case REGRESSION -> Message.of("forecast.member.regression");
        };
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static Ratio ratio(double value) {
        return Ratio.of(decimal(value));
    }
}
