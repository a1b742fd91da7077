package io.github.budget4s.input;

import io.github.budget4s.analysis.accrual.AccruedSpend;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.domain.spend.LedgerLine;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendLines;
import io.github.budget4s.domain.transfer.Transfer;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.kind.AfterSalesLedger;
import io.github.budget4s.read.ledger.kind.BudgetLedger;
import io.github.budget4s.read.ledger.kind.ClaimLedger;
import io.github.budget4s.read.ledger.kind.FunnelLedger;
import io.github.budget4s.read.ledger.kind.LeadLedger;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.ledger.kind.MeasureLedger;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import io.github.budget4s.read.ledger.kind.SalesPlanLedger;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.ledger.kind.SpendLineLedger;
import io.github.budget4s.read.ledger.kind.TransferLedger;
import io.github.budget4s.report.InputSummary;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the user or the project names: the files of an option where there are any, else those of the project. The
 * same object collects what a result says of its inputs: notes, in the order in which files are read, and a summary of
 * each file.
 *
 * <p>Each method throws a {@link RefusedException} with everything that is wrong with the files, and with a message of
 * its own where files are needed and none are named.
 */
public final class Inputs {

    private static final String SALES = "sales";
    private static final String SPEND = "spend";
    private static final String FUNNEL = "funnel";
    private static final String SERVICE = "service";
    private static final String MEASURES = "measures";

    private final InputContext context;
    private final Project project;
    final TableFiles tables;
    final NamesMet names = new NamesMet();
    private final PlanSource plans;
    /** The plan that the user named; null where that of the project counts. */
    private @Nullable String planOption;

    /** Begins with nothing read but the project. */
    public Inputs(InputContext context, FileSettings settings) {
        this(context, new TableFiles(context, settings), new PlanSource(context));
    }

    private Inputs(InputContext context, TableFiles tables, PlanSource plans) {
        this.context = context;
        this.project = context.project();
        this.plans = plans;
        this.tables = tables;
    }

    /** Returns inputs for another result of the same run: no notes yet, and what was read is not read again. */
    public Inputs another() {
        return keeping(Detail.MONTHS_AND_CHANNELS);
    }

    /** Returns {@link #another} for results that ask for different details: ledgers are read with these at least. */
    public Inputs keeping(Detail detail) {
        return new Inputs(context, tables.keeping(detail), plans);
    }

    public Project project() {
        return project;
    }

    /** Adds a note behind those of the files that were read before. */
    public void note(Note note) {
        tables.notes().add(note);
    }

    /** Adds notes behind those of the files that were read before. */
    public void note(List<Note> notes) {
        tables.notes().addAll(notes);
    }

    /** Returns what the user must know, in the order in which it was found, and which names are perhaps one. */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>(tables.notes());
        notes.addAll(names.notes());
        return notes;
    }

    /** Returns what the output says of each file, in the order in which they were read. */
    public List<InputSummary> summaries() {
        return List.copyOf(tables.summaries());
    }

    /** Returns what each file turned out to be, in the order in which they were read. */
    public List<FileInspection> inspections() {
        return List.copyOf(tables.inspections());
    }

    /** Returns what each file of sales turned out to be. */
    public List<FileInspection> inspectionsOfSales() {
        return inspections().stream().filter(file -> file.kind().isSales()).toList();
    }

    /**
     * Finds the files of a kind: those of the option beat those of the project.
     *
     * @param kind the key of the project file, such as {@code spend}
     * @param option the files that the user named
     * @return nothing when neither names any
     */
    public List<String> named(String kind, List<String> option) {
        if (!option.isEmpty()) {
            return option;
        }
        return project.sources().files(kind).stream()
                .map(file -> project.sources().databases().isNamedBy(file) ? file : context.inProject(file))
                .toList();
    }

    private List<String> needed(String kind, List<String> option, String refusal) {
        List<String> files = named(kind, option);
        if (files.isEmpty()) {
            throw new RefusedException(Reason.USAGE, refusal);
        }
        return files;
    }

    /** Reads sales, which are needed, by month and store. */
    public SalesContent sales(List<String> option) {
        return sales(option, LedgerColumn.STORE);
    }

    /**
     * Reads sales, which are needed, by month and something else than the store.
     *
     * @param key the store, the model or the channel
     */
    public SalesContent sales(List<String> option, LedgerColumn key) {
        return tables.read(new SalesLedger(key), needed(SALES, option, "usage.no-sales"));
    }

    /** Reads sales where any are named. */
    public SalesContent salesIfNamed(List<String> option) {
        List<String> files = named(SALES, option);
        return files.isEmpty() ? SalesContent.NONE : tables.read(new SalesLedger(), files);
    }

    /**
     * Reads files of any kind, else those of the project's sales, whatever is wrong with them.
     *
     * @param kind the name of what they are; null to find it out
     * @return whether a command would go on with all of them
     */
    public boolean inspect(List<String> option, @Nullable String kind) {
        return tables.inspect(
                needed(kind == null ? SALES : kind, option, "usage.no-sales"),
                kind == null ? null : Ledgers.find(kind),
                this::kindInProject);
    }

    /** Returns the kind under which the project names a file; null when it does not. */
    private @Nullable Ledger<?, ?> kindInProject(String file) {
        return Ledgers.all().stream()
                .filter(ledger -> named(ledger.name(), List.of()).contains(file))
                .findFirst()
                .orElse(null);
    }

    /** Reads the vehicles by month that are to be sold, by store; under an empty name where none is named. */
    public SortedMap<String, SortedMap<YearMonth, Units>> plannedUnits(List<String> files) {
        return tables.read(new SalesPlanLedger(), files);
    }

    /** Reads spend, which is needed. */
    public Spend spend(List<String> option, Detail detail) {
        return spendOf(needed(SPEND, option, "usage.no-spend"), detail);
    }

    /** Reads spend that was read before once more, line by line. */
    public List<LedgerLine> linesOfSpend(List<String> option) {
        return AccruedSpend.months(
                tables.another().read(new SpendLineLedger(), needed(SPEND, option, "usage.no-spend")),
                tables.spendRules(),
                planOf(planOption),
                project.budgetYear().starts());
    }

    /** Reads leads, visits and orders where any are named. */
    public Funnel funnelIfNamed(List<String> option, Detail detail) {
        List<String> files = named(FUNNEL, option);
        return files.isEmpty() ? Funnel.NONE : funnelOf(files, detail);
    }

    /**
     * Reads spend and funnel, of which one is needed.
     *
     * @return a null for what is not named
     */
    public Results results(List<String> spendOption, List<String> funnelOption, Detail detail) {
        List<String> spend = named(SPEND, spendOption);
        List<String> funnel = named(FUNNEL, funnelOption);
        if (spend.isEmpty() && funnel.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-results");
        }
        return new Results(
                spend.isEmpty() ? null : spentSoFar(spend, detail), funnel.isEmpty() ? null : funnelOf(funnel, detail));
    }

    /**
     * Reads spend and funnel, of which one is needed where no file of measures is named.
     *
     * @return a null for what is not named
     */
    public Results results(
            List<String> spendOption, List<String> funnelOption, List<String> measuresOption, Detail detail) {
        boolean onlyMeasures = named(SPEND, spendOption).isEmpty()
                && named(FUNNEL, funnelOption).isEmpty()
                && !named(MEASURES, measuresOption).isEmpty();
        return onlyMeasures ? Results.NONE : results(spendOption, funnelOption, detail);
    }

    /** Results so far are held against what belongs to the months so far. */
    private Spend spentSoFar(List<String> files, Detail detail) {
        Spend spend = spendOf(files, detail);
        Spend soFar = spend.soFar();
        Money ahead = spend.sum(entry -> true).minus(soFar.sum(entry -> true));
        if (!ahead.isZero()) {
            note(Note.information("spend.note.ahead", ahead));
        }
        return soFar;
    }

    private Spend spendOf(List<String> files, Detail detail) {
        Plan paying = planOf(planOption);
        boolean isByActivity = detail.activities() || paying.regular().stream().anyMatch(RegularItem::isPaidAhead);
        SpendLines lines =
                tables.read(new SpendLedger(), files, new Detail(detail.days(), isByActivity, detail.stores()));
        AccruedSpend accrued = AccruedSpend.of(
                lines,
                tables.spendRules(),
                paying,
                project.budgetYear().starts(),
                new AccruedSpend.Kept(detail.activities(), detail.stores()));
        note(SpendNotes.of(accrued, tables.spendRules()));
        names.spend(accrued.spend().entries());
        return accrued.spend();
    }

    private Funnel funnelOf(List<String> files, Detail detail) {
        Funnel funnel = tables.read(new FunnelLedger(), files, detail);
        names.funnel(funnel.entries());
        return funnel;
    }

    /** Reads a budget, which is needed. */
    public Budget budget(List<String> option) {
        Budget budget = tables.read(new BudgetLedger(), needed("budget", option, "usage.no-budget"));
        names.budget(budget.entries());
        return budget;
    }

    /** Reads what was moved in the budget where any such files are named. */
    public List<Transfer> transfersIfNamed(List<String> option) {
        List<String> files = named("transfers", option);
        return files.isEmpty() ? List.of() : tables.read(new TransferLedger(), files);
    }

    /** Reads claims where any are named. */
    public Claims claimsIfNamed(List<String> option) {
        List<String> files = named("claims", option);
        return files.isEmpty() ? Claims.NONE : tables.read(new ClaimLedger(), files);
    }

    /** Reads after-sales, which is needed. */
    public ServiceLedger service(List<String> option) {
        return tables.read(new AfterSalesLedger(), needed(SERVICE, option, "usage.no-service"));
    }

    /**
     * Reads after-sales where it is named.
     *
     * @return null when it is not
     */
    public @Nullable ServiceLedger serviceIfNamed(List<String> option) {
        List<String> files = named(SERVICE, option);
        return files.isEmpty() ? null : tables.read(new AfterSalesLedger(), files);
    }

    /** Reads what was reached of measures that the plan names itself, where any such files are named. */
    public Actuals actualsIfNamed(List<String> option) {
        List<String> files = named(MEASURES, option);
        return files.isEmpty() ? Actuals.NONE : tables.read(new MeasureLedger(), files);
    }

    /** Reads leads, which are needed. */
    public List<Lead> leads(List<String> option) {
        return tables.read(new LeadLedger(), needed("leads", option, "usage.no-leads"));
    }

    /** Returns the public holidays that the program knows, and those of the option's files, else of the project's. */
    public Holidays holidays(List<String> option) {
        if (!option.isEmpty()) {
            return tables.holidays(option);
        }
        return tables.holidays(
                project.response().holidays().stream().map(context::inProject).toList());
    }

    /** Reads the months of each kind of event; the project names none. */
    public SortedMap<String, List<YearMonth>> events(List<String> option) {
        return tables.events(option);
    }

    /**
     * Reads the plan, with the vehicles of the file that it names for them.
     *
     * @param option the file that the user named; null when none was named
     * @return an empty one when neither the user nor the project names one
     */
    public Plan plan(@Nullable String option) {
        Plan plan = planItself(option);
        String file = plans.file(option);
        return file == null ? plan : plans.completed(plan, file, this);
    }

    /** Reads the plan without the file that it names for its vehicles, which may be about to be written. */
    public Plan planItself(@Nullable String option) {
        payingBy(option);
        Plan plan = planOf(option);
        names.plan(plan);
        return plan;
    }

    /** Says which plan the user named, if any: it has what is paid ahead of the spend that is read. */
    public void payingBy(@Nullable String option) {
        planOption = option;
    }

    private Plan planOf(@Nullable String option) {
        return plans.plan(plans.file(option));
    }

    /**
     * Reads the policy, or those of several brands, and those that stores have of their own by the plan that
     * {@link #payingBy} names; files that the user named stand for all of them.
     *
     * @param option the files that the user named
     * @return an empty one when neither the user nor the project names one
     */
    public Policy policyIfNamed(List<String> option) {
        PolicyFiles files = new PolicyFiles(context, names);
        Policy policy = files.read(named("policy", option));
        String plan = plans.file(planOption);
        return plan == null || !option.isEmpty() ? policy : files.with(policy, planOf(planOption), plan);
    }

    /** Returns whether a policy is named, or one of a store by the plan that {@link #payingBy} names. */
    public boolean hasPolicy(List<String> option) {
        return !named("policy", option).isEmpty()
                || planOf(planOption).goals().stores().stream().anyMatch(store -> store.policy() != null);
    }

    /** Reads the policy, which is needed, with something in it. */
    public Policy policy(List<String> option) {
        Policy policy = policyIfNamed(option);
        if (policy.items().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-policy");
        }
        return policy;
    }
}
