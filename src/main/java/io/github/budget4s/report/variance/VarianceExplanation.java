package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.transfer.MovedBudget;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Pace;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
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
                .orElseGet(() -> new RefusedException(
                        Reason.USAGE,
                        "variance.no-such-row",
                        key,
                        known.stream().map(VarianceExplanation::word).toList()));
    }

    /** Says what may be named in the words of the table, which {@code --explain} takes, too. */
    private static Object word(String name) {
        return Stream.of(Scope.values())
                .filter(scope -> scope.code().equals(name))
                .<Object>map(VarianceReport::words)
                .findFirst()
                .orElse(name.equals(Channel.UNATTRIBUTED) ? Message.of("name." + name) : name);
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
            case RUNNING -> month.equals(request.running());
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
        String group = request.rows().groups().of(place.channel());
        return request.year().contains(place.month())
                && counts(place.month())
                && row.values().getOrDefault(Dimension.CHANNEL, place.channel()).equals(place.channel())
                && row.values().getOrDefault(Dimension.GROUP, group).equals(group)
                && row.values().getOrDefault(Dimension.STORE, place.store()).equals(place.store())
                && row.values().getOrDefault(Dimension.ACTIVITY, "").isEmpty();
    }

    private void addSpend() {
        YearMonth first = request.year().months().stream()
                .filter(this::counts)
                .findFirst()
                .orElseThrow();
        YearMonth last = request.year().months().stream()
                .filter(this::counts)
                .reduce((one, other) -> other)
                .orElseThrow();
        steps.add(
                Message.of("variance.step.lines"),
                Message.of("variance.step.lines-of", VarianceReport.words(row.scope())),
                Cell.of(row.series().lines(first, last)));
        steps.add(
                Message.of("variance.step.paid"),
                sum(amounts(row.series().paid())),
                Cell.of(row.scope() == Scope.FULL_YEAR ? row.actual().minus(row.forecast()) : row.actual()));
        steps.add(
                Message.of("variance.step.committed"),
                sum(amounts(row.series().committed())),
                Cell.of(row.committed()));
    }

    private void addForecast() {
        VarianceRow.Outlook outlook = row.outlook();
        if (outlook == null || request.toCome().isEmpty()) {
            return;
        }
        steps.add(
                Message.of("variance.step.activities"),
                Message.of("variance.step.activities-of"),
                Cell.of(outlook.activities()));
        steps.add(Message.of("variance.step.rest"), restOf(outlook), Cell.of(outlook.rest()));
        if (!outlook.support().isZero()) {
            steps.add(
                    Message.of("variance.step.support"),
                    Message.of("variance.step.support-of"),
                    Cell.of(outlook.support()));
        }
        steps.add(Message.of("variance.step.forecast"), sum(amounts(row.series().toCome())), Cell.of(row.forecast()));
        if (row.scope() == Scope.RUNNING) {
            addPace(outlook);
        }
    }

    private static Message restOf(VarianceRow.Outlook outlook) {
        VarianceRow.Origin origin = outlook.origin();
        MonthRange history = origin.history();
        if (origin.channels() > 1) {
            return Message.of("variance.step.rest-of-channels", origin.channels());
        }
        Ratio weight = Ratio.of(new BigDecimal(origin.weight()).setScale(4, RoundingMode.HALF_EVEN));
        return history == null
                ? Message.of("variance.step.rest-of-pace", weight)
                : Message.of("variance.step.rest-of-history", weight, history);
    }

    private void addPace(VarianceRow.Outlook outlook) {
        Pace pace = Pace.of(row, outlook, request.today());
        steps.add(
                Message.of("variance.step.projection"),
                Message.of("variance.step.projection-of", row.actual(), row.committed(), row.forecast()),
                Cell.of(row.projection()));
        steps.add(Message.of("variance.step.low"), Message.of("variance.step.interval-of"), Cell.of(pace.low()));
        steps.add(Message.of("variance.step.high"), Message.of("variance.step.interval-of"), Cell.of(pace.high()));
        steps.add(
                Message.of("variance.step.day"),
                Message.of("variance.step.day-of", outlook.budget(), pace.days()),
                Cell.of(pace.aDay()));
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
        if (ending != null && !request.toCome().isEmpty()) {
            Message how = Message.of("variance.step.ending");
            steps.add(Message.of("column.p_yellow"), how, Cell.of(ending.yellow()));
            steps.add(Message.of("column.p_red"), how, Cell.of(ending.red()));
        }
    }
}
