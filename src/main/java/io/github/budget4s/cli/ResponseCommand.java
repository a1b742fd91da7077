package io.github.budget4s.cli;

import io.github.budget4s.analysis.leadresponse.LeadResponse;
import io.github.budget4s.analysis.leadresponse.ResponseKey;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PeriodOptions;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.WorkingHours;
import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.project.ResponsePromise;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.leadresponse.ResponseExplanation;
import io.github.budget4s.report.leadresponse.ResponseNotes;
import io.github.budget4s.report.leadresponse.ResponseReport;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/** Shows how many leads were answered within the promise. */
final class ResponseCommand implements Command {

    private final Options options = new Options("response");

    private final List<String> leads = options.list("--leads", "FILE", String.class);

    private final List<ResponseKey> keys = options.commaList("--by", "WHAT", ResponseKey.class);

    private final PeriodOptions period = options.with(new PeriodOptions());

    private final OptionalValue<LocalDateTime> asOf = options.value("--as-of", "TIME", LocalDateTime.class);

    private final List<String> holidays = options.list("--holidays", "FILE", String.class);

    private final OptionalValue<String> explain = options.value("--explain", "KEY", String.class);

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new RefusedException(Reason.USAGE, "usage.key-twice");
        }
        Inputs inputs = run.inputs(fileInput);
        Project project = run.project();
        List<Lead> wanted = wanted(inputs.leads(leads), project.budgetYear().starts());
        ResponsePromise promise = project.response();
        Holidays known = inputs.holidays(holidays);
        WorkingHours hours = new WorkingHours(promise.opens(), promise.closes(), promise.weekends(), known);
        List<ResponseKey> rows = keys.isEmpty() ? List.of(ResponseKey.CHANNEL) : keys;
        LeadResponse.Summary summary = LeadResponse.of(wanted, rows, promise, hours, asOf.get());
        inputs.note(ResponseNotes.of(promise, known, wanted, summary));
        if (explain.get() == null) {
            return run.print(ResponseReport.of(rows, summary, inputs.summaries(), inputs.notes()));
        }
        return run.print(ResponseExplanation.of(
                rows,
                ExplainedRow.find(run, explain.get(), summary.total(), summary.rows(), LeadResponse::key),
                summary,
                promise,
                inputs.summaries(),
                inputs.notes()));
    }

    private List<Lead> wanted(List<Lead> all, int yearStarts) {
        TreeSet<YearMonth> months = new TreeSet<>();
        all.forEach(lead -> months.add(YearMonth.from(lead.received())));
        DayRange range =
                period.range(months.isEmpty() ? null : new MonthRange(months.first(), months.last()), yearStarts);
        return range == null
                ? all
                : all.stream()
                        .filter(lead -> range.place(
                                        YearMonth.from(lead.received()),
                                        lead.received().getDayOfMonth())
                                == DayRange.Place.INSIDE)
                        .toList();
    }
}
