package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.coverage.SpendBefore;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.analysis.support.NetSupport;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.analysis.variance.Cut;
import io.github.budget4s.analysis.variance.Cuts;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.LumpPayment;
import io.github.budget4s.analysis.variance.Pace;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRequest;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of a check what counted, where the forecast is from, what to beware of, and what to cut. */
public final class VarianceNotes {

    /** Says which money released from the reserve raises the budgets of the year. */
    public static List<Note> ofReleased(ReleasedMoney released, MonthRange year) {
        List<Note> notes = new ArrayList<>();
        released.cells().forEach((month, channels) -> {
            if (year.contains(month)) {
                channels.forEach((channel, amount) -> notes.add(
                        channel.equals(Channel.UNATTRIBUTED)
                                ? Note.information("variance.note.released", amount, month)
                                : Note.information("variance.note.released-for", amount, month, channel)));
            }
        });
        return notes;
    }

    /** The rest is in the table of cuts. */
    private static final int MOST_CUTS = 20;

    private final VarianceCheck check;
    private final VarianceRequest request;
    private final List<Note> notes = new ArrayList<>();

    private VarianceNotes(VarianceCheck check) {
        this.check = check;
        this.request = check.request();
    }

    /**
     * Lists the notes.
     *
     * @param monthAssumed whether the user left it to the spend which month is checked
     */
    public static List<Note> of(VarianceCheck check, boolean monthAssumed) {
        VarianceNotes all = new VarianceNotes(check);
        all.addMonth(monthAssumed);
        all.addLeftOut();
        all.addBudgetMonths();
        all.addImplausible();
        all.addUnbudgeted();
        all.addNotToldApart();
        all.addRunning();
        all.addForecast();
        all.addLumps();
        all.addCuts();
        return all.notes;
    }

    private void addMonth(boolean assumed) {
        YearMonth month = request.month();
        Today today = request.today();
        if (!today.isOver(month)) {
            notes.add(Note.warning("variance.note.month-running", month, today.day()));
        } else if (assumed) {
            notes.add(Note.information(
                    today.assumed() ? "variance.note.month-assumed" : "variance.note.month-as-of", month, today.day()));
        }
    }

    /** Says what the OEM's support takes off spend and budget up to a month. */
    public static List<Note> ofNet(NetSupport net, YearMonth last) {
        List<Note> notes = new ArrayList<>();
        List<Object> paid = new ArrayList<>();
        List<Object> asItComes = new ArrayList<>();
        for (NetSupport.Item item : net.items()) {
            Support support = item.support();
            String name = support.item().label();
            if (!item.refunded().isZero()) {
                paid.add(Message.of("variance.net.item", name, item.refunded()));
            }
            if (item.asItComes() && !support.amount().isZero()) {
                asItComes.add(name);
            }
            if (!item.lapsed().isZero()) {
                notes.add(Note.warning("variance.net.lapsed", name, item.lapsed()));
            }
            if (!support.isKnown()) {
                notes.add(Note.warning("variance.net.unknown", name));
            } else if (support.amount().isZero() && !support.conditional().isZero()) {
                notes.add(Note.information(
                        "variance.net.condition",
                        name,
                        support.conditional(),
                        Objects.requireNonNull(support.item().minimumUnits())));
            }
        }
        notes.add(
                0,
                paid.isEmpty()
                        ? Note.information("variance.net.nothing", last)
                        : Note.information(
                                "variance.net.refunded",
                                net.sum(NetSupport.Item::refunded),
                                last,
                                paid,
                                net.sum(NetSupport.Item::planned)));
        if (!asItComes.isEmpty()) {
            notes.add(Note.information("variance.net.as-it-comes", asItComes));
        }
        return notes;
    }

    private void addLeftOut() {
        MonthRange year = request.year();
        Today today = request.today();
        leftOut(
                entry -> year.contains(entry.month()) && !entry.committed() && !request.isKnown(entry),
                "variance.note.paid-later",
                today.running() == null ? today.month() : today.day());
        boolean history = check.rows().stream().anyMatch(row -> history(row) != null);
        leftOut(
                entry -> !year.contains(entry.month())
                        && !(history && entry.month().isBefore(year.first())),
                "variance.note.other-years",
                year);
        Set<YearMonth> spent = request.spend().entries().stream()
                .filter(entry -> entry.lines() > 0)
                .map(SpendEntry::month)
                .collect(Collectors.toSet());
        List<YearMonth> without = new MonthRange(year.first(), request.month())
                .months().stream().filter(month -> !spent.contains(month)).toList();
        if (!without.isEmpty()) {
            notes.add(Note.warning("variance.note.no-line", MonthRange.runs(without)));
        }
    }

    private void leftOut(Predicate<SpendEntry> wanted, String key, Object what) {
        long lines = request.spend().entries().stream()
                .filter(wanted)
                .mapToLong(SpendEntry::lines)
                .sum();
        if (lines > 0) {
            notes.add(new Note(
                    Note.Level.INFORMATION,
                    Message.of(key, what, lines, request.spend().sum(wanted))));
        }
    }

    private void addBudgetMonths() {
        Set<YearMonth> budgeted = request.budget().months();
        List<YearMonth> without = request.year().months().stream()
                .filter(month -> !budgeted.contains(month))
                .toList();
        if (!without.isEmpty()) {
            notes.add(Note.warning("variance.note.budget-months", MonthRange.runs(without)));
        }
    }

    private void addImplausible() {
        Money budget = check.whole(Scope.FULL_YEAR).budget();
        MonthRange before = SpendBefore.before(request.year());
        Money spent = SpendBefore.implausible(budget, request.spend(), before);
        if (spent != null) {
            notes.add(Note.warning("budget.note.implausible-total", budget, before, spent));
        }
    }

    private Set<String> budgetedChannels() {
        return request.budget().entries().stream()
                .filter(entry -> request.year().contains(entry.month()))
                .map(BudgetEntry::channel)
                .filter(channel -> !channel.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A slip in a channel's name looks like a channel that nobody granted money. */
    private void addUnbudgeted() {
        Set<String> budgeted = budgetedChannels();
        if (budgeted.isEmpty()) {
            return;
        }
        Map<String, Money> unbudgeted = new TreeMap<>();
        request.spend().withoutZeros().entries().stream()
                .filter(entry -> request.year().contains(entry.month()) && !budgeted.contains(entry.channel()))
                .filter(entry -> !entry.channel().isEmpty())
                .filter(request::isKnown)
                .forEach(entry -> unbudgeted.merge(entry.channel(), entry.amount(), Money::plus));
        List<Note> told = new ArrayList<>();
        unbudgeted.forEach((channel, amount) -> told.add(SpellingSuggestion.of(channel, budgeted)
                .map(nearest -> Note.warning("variance.note.unbudgeted-nearest", channel, amount, nearest))
                .orElseGet(() -> Note.warning("variance.note.unbudgeted", channel, amount))));
        notes.addAll(told.subList(0, Math.min(told.size(), MOST_CUTS)));
    }

    private void addNotToldApart() {
        for (Dimension dimension : request.by()) {
            boolean toldApart = request.budget().entries().stream()
                    .anyMatch(entry ->
                            !dimension.of(entry, request.rows().groups()).isEmpty());
            if (!toldApart) {
                notes.add(
                        switch (dimension) {
                            case CHANNEL, GROUP -> Note.warning("variance.note.no-channels");
                            case ACTIVITY -> Note.warning("variance.note.no-activities");
                            case STORE -> Note.warning("variance.note.no-stores");
                        });
            }
        }
    }

    private void addRunning() {
        check.rows().stream()
                .filter(row -> row.isWhole() && row.scope() == Scope.RUNNING)
                .findFirst()
                .ifPresent(row -> {
                    VarianceRow.Outlook outlook = Objects.requireNonNull(row.outlook());
                    Pace pace = Pace.of(row, outlook, request.today());
                    notes.add(Note.information(
                            "variance.note.running",
                            request.today().month(),
                            request.today().day(),
                            row.budget(),
                            row.actual().plus(row.committed()),
                            outlook.budget()));
                    notes.add(Note.information(
                            "variance.note.projection",
                            row.projection(),
                            pace.low(),
                            pace.high(),
                            pace.days(),
                            pace.aDay()));
                });
    }

    private void addForecast() {
        List<YearMonth> toCome = request.toCome();
        VarianceRow year = check.whole(Scope.FULL_YEAR);
        VarianceRow.Outlook outlook = year.outlook();
        if (toCome.isEmpty() || outlook == null) {
            return;
        }
        notes.add(Note.information(
                outlook.support().isZero() ? "variance.note.forecast" : "variance.note.forecast-net",
                year.projection(),
                year.forecast(),
                MonthRange.runs(toCome),
                outlook.activities(),
                outlook.rest(),
                outlook.support()));
        MonthRange history = outlook.origin().history();
        notes.add(
                history != null
                        ? Note.information("variance.note.rest-of-history", history, (long) history.length())
                        : Note.information("variance.note.rest-of-pace"));
    }

    /** Returns the months of spend that a row's forecast starts from; null when it goes by the budget. */
    private static @Nullable MonthRange history(VarianceRow row) {
        return row.outlook() == null ? null : row.outlook().origin().history();
    }

    private void addLumps() {
        for (LumpPayment lump : check.lumps()) {
            Object channel = lump.channel().isEmpty() ? Message.of("name.unattributed") : lump.channel();
            notes.add(Note.warning("variance.note.lump", channel, lump.amount(), lump.month()));
        }
    }

    private void addCuts() {
        if (check.worst() != Flag.RED) {
            return;
        }
        VarianceRow year = check.whole(Scope.FULL_YEAR);
        Money full = year.actual().plus(year.committed());
        Cuts cuts = check.cuts();
        if (cuts.needed().isZero()) {
            notes.add(Note.information("variance.note.no-cuts", full, year.budget()));
            return;
        }
        cuts.spared()
                .forEach((channel, amount) -> notes.add(Note.information("variance.note.spared", channel, amount)));
        boolean judged = !request.funnel().isEmpty();
        if (!judged && !cuts.cuts().isEmpty()) {
            notes.add(Note.warning("variance.note.no-funnel"));
        }
        cuts.cuts().stream().limit(MOST_CUTS).forEach(cut -> notes.add(cut(cut)));
        if (cuts.cuts().size() > MOST_CUTS) {
            notes.add(Note.information("variance.note.more-cuts", cuts.cuts().size() - MOST_CUTS));
        }
        Money after = full.minus(cuts.cut());
        if (cuts.cuts().isEmpty()) {
            notes.add(Note.warning("variance.note.nothing-to-cut", full, year.budget(), cuts.needed()));
        } else if (!cuts.remaining().isZero()) {
            notes.add(Note.warning("variance.note.cuts-remaining", cuts.cut(), after, year.budget(), cuts.remaining()));
        } else {
            notes.add(Note.information("variance.note.cuts-done", cuts.cut(), after, year.budget()));
        }
    }

    private static Note cut(Cut cut) {
        Money cost = cut.roundedCost() == null ? Money.ZERO : cut.roundedCost();
        return switch (cut.judgedBy()) {
            case NO_RESULT ->
                Note.information("variance.cut.no-result", cut.channel(), cut.amount(), cut.forecast(), cut.spent());
            case COST_PER_LEAD ->
                Note.information("variance.cut.lead", cut.channel(), cut.amount(), cut.forecast(), cost);
            case COST_PER_ORDER ->
                Note.information("variance.cut.order", cut.channel(), cut.amount(), cut.forecast(), cost);
            case NOTHING_SPENT ->
                Note.information("variance.cut.nothing-spent", cut.channel(), cut.amount(), cut.forecast());
            case UNKNOWN -> Note.information("variance.cut.unknown", cut.channel(), cut.amount(), cut.forecast());
        };
    }
}
