package io.github.budget4s.cli;

import io.github.budget4s.analysis.bonus.BonusCalculation;
import io.github.budget4s.analysis.bonus.BonusKey;
import io.github.budget4s.analysis.bonus.BonusPart;
import io.github.budget4s.analysis.bonus.ScoreSheet;
import io.github.budget4s.analysis.kpi.MeasuredUse;
import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.ResultInputOptions;
import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.bonus.BonusReport;
import io.github.budget4s.report.bonus.Reconciliation;
import io.github.budget4s.report.bonus.ScoreReport;
import io.github.budget4s.report.kpi.ActualNotes;
import io.github.budget4s.report.kpi.KpiNotes;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows what the year's result pays by the plan's formula. */
final class BonusCommand implements Command {

    private static final String WHOLE = "total";

    private final Options options = new Options("bonus");

    private final OptionalValue<String> planFile = options.value("--plan", "FILE", String.class);

    private final ResultInputOptions resultInput = options.with(new ResultInputOptions());

    private final List<String> service = options.list("--service", "FILE", String.class);

    private final OptionalValue<Year> year = options.value("--year", "YEAR", Year.class);

    private final List<String> sales = options.list("--sales", "FILE", String.class);

    private final List<String> measures = options.list("--measures", "FILE", String.class);

    private final OptionalValue<BonusKey> by = options.value("--by", "WHAT", BonusKey.class);

    private final OptionalValue<String> explain = options.valueOrAlone("--explain", "KEY", WHOLE);

    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Inputs inputs = run.inputs(fileInput);
        Plan plan = inputs.plan(planFile.get());
        if (by.get() != null && explain.get() != null) {
            throw new RefusedException(Reason.USAGE, "usage.one-view", "--by, --explain");
        }
        if (by.get() != null && plan.goals().roles().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "bonus.no-roles");
        }
        if (by.get() == null && plan.goals().bonus() == null) {
            throw new RefusedException(Reason.USAGE, "bonus.none");
        }
        Results read = inputs.results(
                resultInput.spend(), resultInput.funnel(), measures, new Detail(true, false, by.get() != null));
        ServiceLedger workshop = inputs.serviceIfNamed(service);
        Actuals actuals = inputs.actualsIfNamed(measures);
        Today today = read.today(resultInput.asOf());
        Results results = resultInput.asOf() == null || today == null ? read : read.until(today);
        Project project = run.project();
        MonthRange months = MonthRange.ofYear(
                year(plan, project, results), project.budgetYear().starts());
        Reached reached = new Reached(
                results.spend(),
                results.funnel(),
                workshop == null || today == null || today.assumed() ? workshop : workshop.until(today),
                today == null || today.assumed() ? actuals : actuals.until(today),
                resultInput.withCommitted());
        inputs.note(KpiNotes.ofCommitted(reached.committed(months), resultInput.withCommitted()));
        inputs.note(
                Reconciliation.of(reached.funnel(), inputs.salesIfNamed(sales).history(), months));
        addNotes(results, months, today, inputs);
        inputs.note(ActualNotes.of(MeasuredUse.of(plan, reached, months)));
        return run.print(
                by.get() == null
                        ? report(plan, reached, months, inputs, run.session().localizer())
                        : sheets(plan, reached, months, inputs));
    }

    private Report sheets(Plan plan, Reached reached, MonthRange months, Inputs inputs) {
        List<ScoreSheet> ofPeople = ScoreSheet.ofPeople(plan, reached, months);
        boolean isByPerson = by.get() == BonusKey.PERSON;
        return ScoreReport.of(
                isByPerson ? ofPeople : ScoreSheet.byRole(ofPeople), isByPerson, inputs.summaries(), inputs.notes());
    }

    private Report report(Plan plan, Reached reached, MonthRange months, Inputs inputs, Localizer localizer) {
        Bonus bonus = Objects.requireNonNull(plan.goals().bonus());
        BonusCalculation calculation =
                BonusCalculation.of(plan, bonus, List.of(), target -> reached.byAll(target, months));
        if (explain.get() == null) {
            return BonusReport.of(calculation, inputs.summaries(), inputs.notes());
        }
        return BonusReport.steps(
                calculation, bonus, explained(calculation, localizer), inputs.summaries(), inputs.notes());
    }

    /** Returns the measure that is to be explained, as the plan has it or as the table calls it; null for all. */
    private @Nullable String explained(BonusCalculation calculation, Localizer localizer) {
        String key = explain.get();
        if (key == null || key.equals(WHOLE) || key.equals(localizer.text("table.total"))) {
            return null;
        }
        List<String> measures =
                calculation.parts().stream().map(BonusPart::measure).toList();
        List<Object> words = measures.stream().map(BonusReport::name).toList();
        return measures.stream()
                .filter(measure ->
                        measure.equals(key) || word(measure, localizer).equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Reason.USAGE, "usage.explain-unknown", key, words));
    }

    private static String word(String measure, Localizer localizer) {
        return BonusReport.name(measure) instanceof Message word ? localizer.text(word) : measure;
    }

    private int year(Plan plan, Project project, Results results) {
        if (year.get() != null) {
            return year.get().getValue();
        }
        Integer given = plan.year() != null ? plan.year() : project.budgetYear().year();
        if (given != null) {
            return given;
        }
        MonthRange covered = results.covered();
        if (covered == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-year");
        }
        return MonthRange.yearAround(covered.last(), project.budgetYear().starts())
                .first()
                .getYear();
    }

    private static void addNotes(Results results, MonthRange year, @Nullable Today today, Inputs inputs) {
        MonthRange covered = results.covered();
        String number = String.valueOf(year.first().getYear());
        if (today != null && !today.isOver(year.last()) && (!today.assumed() || today.running() != null)) {
            inputs.note(Note.warning("bonus.note.not-over-as-of", number, today.day()));
        } else if (covered != null && covered.last().isBefore(year.last())) {
            inputs.note(Note.warning("bonus.note.not-over", number, covered.last()));
        }
        inputs.note(Note.information("bonus.note.formula"));
    }
}
