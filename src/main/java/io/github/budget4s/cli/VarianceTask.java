package io.github.budget4s.cli;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ClaimsRequest;
import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.analysis.reserve.ReleasedBudget;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.analysis.reserve.ReserveUse;
import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.analysis.support.NetRequest;
import io.github.budget4s.analysis.transfer.MovedBudget;
import io.github.budget4s.analysis.variance.Ahead;
import io.github.budget4s.analysis.variance.CarriedBudget;
import io.github.budget4s.analysis.variance.CheckedMonth;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.PlannedMoney;
import io.github.budget4s.analysis.variance.RowKeys;
import io.github.budget4s.analysis.variance.Spared;
import io.github.budget4s.analysis.variance.SpreadBudget;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRequest;
import io.github.budget4s.cli.reserve.ReserveFiles;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.report.transfer.TransferNotes;
import io.github.budget4s.report.variance.VarianceNotes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds spend against the budget, as the command of that name and the monthly check do.
 *
 * @param files the files that the user named
 * @param month the month that is checked; null for the last one that is over
 * @param asOf the day on which it is looked at; null for what the data say
 * @param by what rows are told apart by, each once
 * @param bothWays whether spending less than the budget counts as a deviation too
 * @param missingIsZero whether months that the budget lacks are held to have none
 * @param net whether the OEM's support is taken off the spend
 * @param carry whether earlier months hand on what they did not use
 */
public record VarianceTask(
        Files files,
        @Nullable YearMonth month,
        @Nullable LocalDate asOf,
        List<Dimension> by,
        boolean bothWays,
        boolean missingIsZero,
        boolean net,
        boolean carry) {

    /**
     * Names files; lists are empty, and documents null, where the project's are meant.
     *
     * @param budget the budget
     * @param transfers what was moved in it
     * @param spend the spend
     * @param funnel leads, visits and orders
     * @param sales the sales, for support by vehicle
     * @param plan the plan
     * @param policies the OEM's policy, or those of several brands
     * @param claims what was claimed by it
     */
    public record Files(
            List<String> budget,
            List<String> transfers,
            List<String> spend,
            List<String> funnel,
            List<String> sales,
            @Nullable String plan,
            List<String> policies,
            List<String> claims) {}

    /**
     * Holds what was found.
     *
     * @param check the check
     * @param moved the budget after what was moved in it
     * @param spared what no cut may touch
     */
    public record Result(VarianceCheck check, MovedBudget moved, Spared spared) {}

    public VarianceTask {
        by = by.stream().distinct().toList();
    }

    /** Returns what spend has to keep apart; memory grows with it. */
    public Detail detail() {
        return new Detail(true, true, by.contains(Dimension.STORE));
    }

    /**
     * Reads the files and checks; what is to be said goes to the notes of the inputs.
     *
     * @param detail what spend keeps apart: {@link #detail} or more
     */
    public VarianceCheck check(Run run, Inputs inputs, Detail detail) {
        return result(run, inputs, detail).check();
    }

    /** Reads and checks as {@link #check} does, and says what was moved in the budget. */
    Result result(Run run, Inputs inputs, Detail detail) {
        Project project = run.project();
        Budget read = inputs.budget(files.budget());
        inputs.payingBy(files.plan());
        Policy supported = net ? inputs.policy(files.policies()) : Policy.EMPTY;
        boolean byStore = supported.tellsStoresApart();
        Spend spent =
                inputs.spend(files.spend(), byStore ? new Detail(detail.days(), detail.activities(), true) : detail);
        Funnel brought = inputs.funnelIfNamed(files.funnel(), new Detail(false, false, byStore));
        SalesContent sold = net ? inputs.salesIfNamed(files.sales()) : SalesContent.NONE;
        Plan planned = inputs.plan(files.plan());
        SpreadBudget spread =
                SpreadBudget.of(read, planned, project.budgetYear().starts(), by.contains(Dimension.STORE));
        inputs.note(spread.notes());
        Set<String> channels = planned.channelNames();
        spent.entries().forEach(entry -> channels.add(entry.channel()));
        MovedBudget moved = MovedBudget.of(spread.budget(), inputs.transfersIfNamed(files.transfers()), channels, asOf);
        inputs.note(TransferNotes.of(moved));
        CheckedMonth checked = CheckedMonth.of(
                moved.budget(), spent, month, asOf, project.budgetYear().starts());
        checked.refuseGaps(moved.budget(), missingIsZero);
        CarriedBudget carried = CarriedBudget.of(moved.budget(), spent, checked, carry);
        inputs.note(carried.notes());
        ReserveUse reserve = ReserveUse.of(
                ReserveFiles.released(run, checked.today().day()),
                spent,
                checked.today().month());
        ReleasedMoney released = reserve.released();
        Budget raised = ReleasedBudget.raised(
                carried.budget(), released, project.store().name());
        NetRequest support = net
                ? netRequest(
                        inputs,
                        checked,
                        supported,
                        new ActualFacts(
                                supported.year() != null
                                        ? supported.year()
                                        : checked.year().first().getYear(),
                                planned,
                                spent,
                                sold.history(),
                                sold.parts(),
                                brought))
                : null;
        Spared spared = Spared.of(planned, released, checked.year(), channels);
        PlannedMoney money = PlannedMoney.of(raised, planned, checked.year());
        Holidays holidays = checked.today().running() == null ? new Holidays(Map.of()) : inputs.holidays(List.of());
        VarianceCheck check = VarianceCheck.of(
                new VarianceRequest(
                        money.budget(),
                        spent,
                        brought,
                        checked,
                        RowKeys.of(by, planned),
                        bothWays,
                        project.tolerances(),
                        new Ahead(money.activities(), money.regular(), holidays, support)),
                spared);
        if (check.net() != null) {
            inputs.note(VarianceNotes.ofNet(check.net(), checked.month()));
        }
        inputs.note(VarianceNotes.of(check, month == null));
        inputs.note(VarianceNotes.ofReleased(released, checked.year()));
        if (!reserve.uncovered().isZero()) {
            inputs.note(Note.warning("variance.note.reserve-uncovered", reserve.uncovered()));
        }
        return new Result(check, moved, spared);
    }

    /** What was claimed says what has lapsed; what was ordered is held to be paid. */
    private NetRequest netRequest(Inputs inputs, CheckedMonth checked, Policy supported, ActualFacts facts) {
        ClaimsCheck claims = ClaimsCheck.of(new ClaimsRequest(
                supported,
                facts,
                inputs.claimsIfNamed(files.claims()),
                checked.today().day(),
                0));
        return new NetRequest(
                supported,
                facts.withSpend(KnownDays.known(facts.spend(), checked.today())),
                checked.month(),
                facts.plan().goals().salesPlan(),
                claims.lapsed());
    }
}
