package io.github.budget4s.report.plancheck;

import io.github.budget4s.analysis.plancheck.CheckedValue;
import io.github.budget4s.analysis.plancheck.Finding;
import io.github.budget4s.analysis.plancheck.PlanCheck;
import io.github.budget4s.analysis.plancheck.Severity;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows what plans contradict: {@code rule,severity,where,expected,found,message}. */
public final class PlanCheckReport {

    private PlanCheckReport() {}

    private static final Column WHERE = new Column("where", Column.Kind.TEXT);

    public static Report of(PlanCheck check, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Finding> t = new TableBuilder<>();
        t.text("rule", finding -> finding.rule().code());
        t.cell("severity", Column.Kind.TEXT, finding -> severity(finding.severity()));
        t.cell(WHERE, finding -> Cell.of(finding.where().toString()));
        t.cell("expected", Column.Kind.COUNT, finding -> cell(finding.expected()));
        t.cell("found", Column.Kind.COUNT, finding -> cell(finding.found()));
        t.message("message", Finding::message);
        return new Report("plan", title(check), inputs, t.table(check.findings()), notes);
    }

    /**
     * Returns the same with other names of the plans' files.
     *
     * @param names changes a name, or a place that begins with one
     */
    public static Report renamed(Report report, UnaryOperator<String> names) {
        List<Object> arguments = report.title().arguments().stream()
                .map(argument -> argument instanceof String file ? names.apply(file) : argument)
                .toList();
        return new Report(
                report.command(),
                new Message(report.title().key(), arguments),
                report.inputs(),
                report.table().withTexts(WHERE, names),
                report.notes());
    }

    static Message title(PlanCheck check) {
        List<PlanDocument> plans = check.plans();
        return plans.size() == 1
                ? Message.of("plancheck.title", plans.get(0).file())
                : Message.of("plancheck.title-several", plans.size());
    }

    static Cell severity(Severity severity) {
        return Cell.coded(
                severity.code(),
                switch (severity) {
                    case ERROR -> Message.of("plancheck.severity.error");
                    case WARNING -> Message.of("plancheck.severity.warning");
                    case INFO -> Message.of("plancheck.severity.info");
                });
    }

    static Cell cell(@Nullable CheckedValue value) {
        if (value instanceof CheckedValue.Words words) {
            return Cell.of(words.message());
        }
        if (value instanceof CheckedValue.Figure figure) {
            return switch (figure.unit()) {
                case MONEY -> Cell.of(figure.money());
                case RATIO -> Cell.of(figure.value());
                case RETURN -> Cell.oneTo(figure.value());
                case COUNT -> Cell.of(figure.decimal());
            };
        }
        return Cell.ABSENT;
    }
}
