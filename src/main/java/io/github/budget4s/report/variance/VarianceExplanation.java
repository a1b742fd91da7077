package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.forecast.SpendForecast;
import io.github.budget4s.analysis.transfer.MovedBudget;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRequest;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.transfer.Transfer;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.transfer.TransferNotes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows step by step how one row of a check came about, down to the files and their lines. */
public final class VarianceExplanation {

    private final VarianceRequest request;
    private final VarianceRow row;
    private final MovedBudget moved;
    private final Steps steps = new Steps();

    private VarianceExplanation(VarianceRequest request, VarianceRow row, MovedBudget moved) {
        this.request = request;
        this.row = row;
        this.moved = moved;
    }

    /**
     * Explains the row that a key names: a scope ({@code full_year}), its month or year ({@code 2026-06}), or what it
     * is of ({@code 抖音}), or both with a comma between them. Without a scope it is the month's.
     *
     * @param moved the budget after what was moved in it
     * @throws RefusedException when no row has the key
     */
    public static Report of(
            VarianceCheck check, MovedBudget moved, String key, List<InputSummary> inputs, List<Note> notes) {
        VarianceExplanation explanation = new VarianceExplanation(check.request(), find(check, key), moved);
        inputs.forEach(explanation::addFile);
        explanation.addBudget();
        explanation.addSpend();
        explanation.addForecast();
        explanation.addFlag();
        return new Report(
                "variance",
                Message.of("variance.title-explained", key, check.request().month()),
                inputs,
                explanation.steps.table(),
                notes);
    }

    private static VarianceRow find(VarianceCheck check, String key) {
        List<String> values = new ArrayList<>();
        Scope scope = Scope.MONTH;
        for (String part : key.split(",", -1)) {
            Scope named = scope(check.request(), part.strip());
            if (named == null) {
                values.add(Channel.UNATTRIBUTED.equals(part.strip()) ? "" : part.strip());
            } else {
                scope = named;
            }
        }
        for (VarianceRow row : check.rows()) {
            Collection<String> own = row.values().values();
            if (row.scope() == scope && own.size() == values.size() && own.containsAll(values)) {
                return row;
            }
        }
        List<String> known = Stream.concat(
                        Stream.of(Scope.values()).map(Scope::code),
                        check.rows().stream()
                                .flatMap(row -> row.values().values().stream())
                                .map(value -> value.isEmpty() ? Channel.UNATTRIBUTED : value))
                .distinct()
                .toList();
        throw SpellingSuggestion.of(key, known)
                .map(nearest -> new RefusedException(Reason.USAGE, "variance.no-such-row-nearest", key, nearest))
                .orElseGet(() -> new RefusedException(Reason.USAGE, "variance.no-such-row", key, known));
    }

    private static @Nullable Scope scope(VarianceRequest request, String part) {
        for (Scope scope : Scope.values()) {
            if (scope.code().equals(part)) {
                return scope;
            }
        }
        if (part.equals(request.month().toString())) {
            return Scope.MONTH;
        }
        return part.equals(String.valueOf(request.year().first().getYear())) ? Scope.FULL_YEAR : null;
    }

    private boolean counts(YearMonth month) {
        return switch (row.scope()) {
            case MONTH -> month.equals(request.month());
            case YEAR_TO_DATE -> !month.isAfter(request.month());
            case FULL_YEAR -> true;
        };
    }

    /** Lists the amounts of the months that count. */
    private List<Object> amounts(SortedMap<YearMonth, Money> months) {
        List<Object> amounts = new ArrayList<>();
        months.forEach((month, amount) -> {
            if (counts(month)) {
                amounts.add(Message.of("variance.step.month-amount", month, amount));
            }
        });
        return amounts;
    }

    private static Message sum(List<Object> amounts) {
        return amounts.isEmpty() ? Message.of("variance.step.nothing") : Message.of("format.value", amounts);
    }

    private static Money sum(SortedMap<YearMonth, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private void addFile(InputSummary input) {
        steps.add(
                "explanation.input",
                Message.of("explanation.file-rows", input.file(), Message.of("explanation.rows", input.rowsUsed())),
                Cell.of(input.rowsUsed()));
    }

    private void addBudget() {
        for (Transfer transfer : moved.moved()) {
            boolean out = isOfRow(transfer.from());
            boolean in = isOfRow(transfer.to());
            if (out != in) {
                steps.add(
                        Message.of(in ? "variance.step.moved-in" : "variance.step.moved-out"),
                        TransferNotes.words(transfer),
                        Cell.of(in ? transfer.amount() : transfer.amount().negated()));
            }
        }
        steps.add(Message.of("variance.step.budget"), sum(amounts(row.series().budget())), Cell.of(row.budget()));
    }

    private boolean isOfRow(Transfer.Place place) {
        return request.year().contains(place.month())
                && counts(place.month())
                && row.values().getOrDefault(Dimension.CHANNEL, place.channel()).equals(place.channel())
                && row.values().getOrDefault(Dimension.STORE, place.store()).equals(place.store())
                && row.values().getOrDefault(Dimension.ACTIVITY, "").isEmpty();
    }

    private void addSpend() {
        YearMonth first =
                row.scope() == Scope.MONTH ? request.month() : request.year().first();
        YearMonth last = row.scope() == Scope.FULL_YEAR ? request.year().last() : request.month();
        steps.add(
                Message.of("variance.step.lines"),
                Message.of("variance.step.lines-of", VarianceReport.words(row.scope())),
                Cell.of(row.series().lines(first, last)));
        steps.add(
                Message.of("variance.step.paid"),
                sum(amounts(row.series().paid())),
                Cell.of(row.actual().minus(row.forecast())));
        steps.add(
                Message.of("variance.step.committed"),
                sum(amounts(row.series().committed())),
                Cell.of(row.committed()));
    }

    private void addForecast() {
        List<YearMonth> toCome = request.toCome();
        SpendForecast rest = row.rest();
        if (rest == null || toCome.isEmpty()) {
            return;
        }
        MonthRange history = rest.history();
        if (history == null) {
            addByBudget(rest, toCome);
        } else {
            steps.add(
                    Message.of("variance.step.history"),
                    Message.of("variance.step.history-of"),
                    Cell.of(List.of(history)));
            steps.add(
                    Message.of("variance.step.rest"),
                    Message.of("variance.step.rest-of-history", amounts(rest.months())),
                    Cell.of(sum(rest.months())));
        }
        steps.add(
                Message.of("variance.step.forecast"),
                Message.of(
                        "variance.step.forecast-of",
                        sum(row.series().committed().tailMap(toCome.get(0)))),
                Cell.of(row.forecast()));
    }

    private void addByBudget(SpendForecast rest, List<YearMonth> toCome) {
        SortedMap<YearMonth, Money> spent = row.series().spent(request.today().lastOver());
        SortedMap<YearMonth, Money> budget = row.series().budget();
        SortedMap<YearMonth, Money> soFar = budget.headMap(toCome.get(0));
        steps.add(
                Message.of("variance.step.rest"),
                Message.of("variance.step.rest-of", sum(budget.tailMap(toCome.get(0))), sum(spent), sum(soFar)),
                Cell.of(sum(rest.months())));
    }

    private void addFlag() {
        Ratio ratio = row.ratio();
        steps.add(
                Message.of("variance.step.variance"),
                Message.of("variance.step.variance-of", row.actual(), row.committed(), row.budget()),
                Cell.of(row.variance()));
        if (ratio == null) {
            steps.add(Message.of("variance.step.flag"), Message.of("variance.step.no-budget"), Cell.of(row.flag()));
            return;
        }
        steps.add(
                Message.of("variance.step.ratio"),
                Message.of("format.divided", row.variance(), row.budget()),
                Cell.of(ratio));
        String channel = row.values().get(Dimension.CHANNEL);
        Thresholds thresholds = channel == null
                ? request.tolerances().overall()
                : request.tolerances().ofChannel(channel);
        steps.add(
                Message.of("variance.step.flag"),
                Message.of("variance.step.flag-of", thresholds.yellow(), thresholds.red()),
                Cell.of(row.flag()));
        VarianceRow.Ending ending = row.ending();
        SpendForecast rest = row.rest();
        if (ending != null && rest != null && !request.toCome().isEmpty()) {
            Message how = Message.of(
                    rest.history() == null ? "variance.step.ending-by-budget" : "variance.step.ending-of-history");
            steps.add(Message.of("column.p_yellow"), how, Cell.of(ending.yellow()));
            steps.add(Message.of("column.p_red"), how, Cell.of(ending.red()));
        }
    }
}
