package io.github.budget4s.report.forecast;

import io.github.budget4s.analysis.forecast.ForecastRequest;
import io.github.budget4s.analysis.forecast.ForecastStudy;
import io.github.budget4s.analysis.forecast.KeyedForecast;
import io.github.budget4s.analysis.forecast.Member;
import io.github.budget4s.analysis.forecast.SeriesForecast;
import io.github.budget4s.analysis.forecast.SeriesForecast.MemberPart;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Shows step by step how the forecast of one month came about, down to the files and their rows. */
public final class ForecastExplanation {

    private static final int DECIMALS = 4;

    /** The levels of the intervals, in percent, in the order of the forecast's widths. */
    private static final long[] LEVELS = {80, 95};

    private ForecastExplanation() {}

    /**
     * Explains a month.
     *
     * @param h how many months after the first one to come
     */
    public static Report of(
            ForecastStudy study,
            ForecastRequest request,
            int h,
            ForecastFigures figures,
            List<InputSummary> inputs,
            List<Note> notes) {
        SeriesForecast forecast = study.whole();
        Steps steps = new Steps();
        for (InputSummary input : inputs) {
            steps.add(
                    "forecast.explain.item-file",
                    Message.of("forecast.explain.file", input.file(), input.rowsUsed()),
                    Cell.ABSENT);
        }
        steps.add(
                "forecast.explain.item-history",
                Message.of(
                        "forecast.explain.history",
                        List.of(new MonthRange(
                                forecast.history().first(), forecast.history().last()))),
                Cell.of((long) forecast.history().length()));
        int before = forecast.history().length() + h - 12;
        if (before < forecast.history().length()) {
            steps.add(
                    "forecast.explain.item-year-before",
                    Message.of("forecast.explain.year-before", forecast.month(h).minusYears(1)),
                    figures.cell(forecast.history().value(before)));
        }
        for (MemberPart part : forecast.parts(h)) {
            steps.add(
                    "forecast.explain.item-member",
                    Message.of("forecast.explain.member", member(part.member()), ratio(part.share())),
                    figures.cell(part.figure()));
        }
        if (forecast.naiveShare() > 0) {
            steps.add(
                    "forecast.explain.item-naive-share",
                    Message.of("forecast.explain.naive-share", (long) forecast.trials()),
                    Cell.of(ratio(forecast.naiveShare())));
        }
        steps.add(
                "forecast.explain.item-factor",
                Message.of("forecast.explain.factor"),
                Cell.of(decimal(forecast.factor(h))));
        steps.add(
                "forecast.explain.item-forecast",
                Message.of("forecast.explain.point", request.method().optionName()),
                figures.cell(forecast.point(h)));
        addInterval(steps, forecast, h, 0, figures);
        addInterval(steps, forecast, h, 1, figures);
        if (!study.payments().isEmpty()) {
            KeyedForecast.Month month = study.total().months().get(h);
            steps.add(
                    "forecast.explain.item-payments",
                    Message.of(
                            "forecast.explain.payments",
                            study.payments().stream().map(KeyedForecast::key).toList()),
                    figures.cell(month.point() - forecast.point(h)));
            steps.add("forecast.explain.item-total", Message.of("forecast.explain.total"), figures.cell(month.point()));
        }
        return new Report(
                "forecast", Message.of("forecast.title-explanation", forecast.month(h)), inputs, steps.table(), notes);
    }

    private static void addInterval(
            Steps steps, SeriesForecast forecast, int h, int widthIndex, ForecastFigures figures) {
        long percent = LEVELS[widthIndex];
        double level = percent / 100.0;
        steps.add(
                "forecast.explain.item-interval",
                forecast.isByCounts(h, level)
                        ? Message.of("forecast.explain.interval-counts", percent, (long)
                                forecast.history().length())
                        : Message.of(
                                "forecast.explain.interval",
                                percent,
                                decimal(forecast.widths().get(widthIndex)).toPlainString(),
                                decimal(forecast.deviation(h)).toPlainString(),
                                (long) forecast.trials()),
                Cell.of(Message.of(
                        "forecast.explain.from-to",
                        figures.argument(forecast.lower(h, level)),
                        figures.argument(forecast.upper(h, level)))));
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
