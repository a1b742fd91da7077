package io.github.budget4s.report.plancheck;

import io.github.budget4s.analysis.plancheck.Derivation;
import io.github.budget4s.analysis.plancheck.PlanCheck;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what a rule asks for, what it computed with, and what it found. */
public final class PlanCheckExplanation {

    /** These look at all that follows from the figures of the year. */
    private static final Set<PlanRule> SOLVED =
            EnumSet.of(PlanRule.FUNNEL, PlanRule.COST_PER_VEHICLE, PlanRule.LEADS_BY_COST, PlanRule.RETURN_ON_SPEND);

    private PlanCheckExplanation() {}

    /**
     * Explains a rule.
     *
     * @throws RefusedException when there is no rule of that name
     */
    public static Report of(PlanCheck check, String name, List<InputSummary> inputs, List<Note> notes) {
        PlanRule rule = PlanRule.find(name).orElseThrow(() -> unknown(name));
        Steps steps = new Steps();
        steps.add(Message.of("column.rule"), rule(rule), Cell.of(rule.code()));
        if (SOLVED.contains(rule)) {
            for (PlanDocument plan : check.plans()) {
                for (Derivation each : Derivation.ofYear(plan)) {
                    steps.add(
                            Message.of("column." + each.measure()),
                            Message.of("plancheck.step.follows", plan.file(), each.figures()),
                            PlanCheckReport.cell(each.value()));
                }
            }
        }
        check.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .forEach(finding -> steps.add(
                        Message.of("column.found"),
                        Message.of("plancheck.step.rule", finding.where().toString(), finding.message()),
                        PlanCheckReport.severity(finding.severity())));
        return new Report("plan", Message.of("plancheck.title-explained", rule.code()), inputs, steps.table(), notes);
    }

    private static RefusedException unknown(String name) {
        Optional<String> suggestion = SpellingSuggestion.of(name, PlanRule.codes());
        return suggestion.isPresent()
                ? new RefusedException(Reason.USAGE, "usage.explain-nearest", name, suggestion.get())
                : new RefusedException(Reason.USAGE, "usage.explain-no-key", name, PlanRule.codes());
    }

    private static Message rule(PlanRule rule) {
        return switch (rule) {
            case SUM_TOTAL -> Message.of("plancheck.rule.sum-total");
            case SUM_LINE -> Message.of("plancheck.rule.sum-line");
            case SUM_ACTIVITY -> Message.of("plancheck.rule.sum-activity");
            case SUM_TARGETS -> Message.of("plancheck.rule.sum-targets");
            case FUNNEL -> Message.of("plancheck.rule.funnel");
            case COST_PER_VEHICLE -> Message.of("plancheck.rule.cost-per-vehicle");
            case LEADS_BY_COST -> Message.of("plancheck.rule.leads-by-cost");
            case RETURN_ON_SPEND -> Message.of("plancheck.rule.return-on-spend");
            case UNIT -> Message.of("plancheck.rule.unit");
            case DIRECTION -> Message.of("plancheck.rule.direction");
            case RATE_RANGE -> Message.of("plancheck.rule.rate-range");
            case HISTORY_SHARE -> Message.of("plancheck.rule.history-share");
            case HISTORY_GROWTH -> Message.of("plancheck.rule.history-growth");
            case CALENDAR_FESTIVAL -> Message.of("plancheck.rule.calendar-festival");
            case CALENDAR_LAUNCH -> Message.of("plancheck.rule.calendar-launch");
            case CALENDAR_MONEY -> Message.of("plancheck.rule.calendar-money");
            case CALENDAR_MEMBERS -> Message.of("plancheck.rule.calendar-members");
            case POLICY_UNUSED -> Message.of("plancheck.rule.policy-unused");
            case POLICY_LATE -> Message.of("plancheck.rule.policy-late");
            case POLICY_CONDITION -> Message.of("plancheck.rule.policy-condition");
            case RESERVE -> Message.of("plancheck.rule.reserve");
        };
    }
}
