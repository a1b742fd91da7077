package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.analysis.allocation.HistoryWindow;
import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.allocation.RoundedTable;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.analysis.allocation.StoreTotal;
import io.github.budget4s.analysis.allocation.StoreWeight;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows step by step how one cell of a budget by store or channel came about: a month of a store, of a channel. */
public final class CellExplanation {

    private final Steps steps = new Steps();

    private CellExplanation() {}

    /**
     * Explains a month of a channel.
     *
     * @param channel the place of the channel, from 0
     * @param adjusted the history with Spring Festival moved; null when it was taken as it is
     * @param files the files that gave the history
     */
    public static Report of(
            ChannelAllocation budget,
            int monthOfYear,
            int channel,
            @Nullable AdjustedHistory adjusted,
            List<FileInspection> files,
            List<InputSummary> inputs,
            List<Note> notes) {
        CellExplanation explanation = new CellExplanation();
        AllocationExplanation month = new AllocationExplanation(budget.allocation(), monthOfYear, explanation.steps);
        month.addFiles(files);
        month.addFlexible(adjusted);
        ChannelBudget own = budget.channels().get(channel);
        explanation.addChannel(own, budget.allocation().pool());
        Money amount = explanation.addCell(
                budget,
                monthOfYear,
                channel,
                Message.of("format.divided", own.flexible(), budget.flexible().whole()));
        return explanation.report(budget.allocation(), monthOfYear, List.of(name(own)), amount, inputs, notes);
    }

    /**
     * Names a month of a store, or of one of its channels.
     *
     * @param monthOfYear the month, 1 to 12
     * @param store the place of the store, from 0
     * @param channel the place of the channel, from 0; null for the whole month of the store
     */
    public record StoreMonth(
            int monthOfYear, int store, @Nullable Integer channel) {}

    /**
     * Explains a month of a store, or of one of its channels.
     *
     * @param adjusted the store's history with Spring Festival moved; null when it was taken as it is
     * @param files the files that gave the history
     */
    public static Report of(
            StoreAllocation group,
            StoreMonth cell,
            @Nullable AdjustedHistory adjusted,
            List<FileInspection> files,
            List<InputSummary> inputs,
            List<Note> notes) {
        CellExplanation explanation = new CellExplanation();
        int monthOfYear = cell.monthOfYear();
        Integer channel = cell.channel();
        StoreBudget own = group.stores().get(cell.store());
        Allocation allocation = own.allocation();
        AllocationExplanation month = new AllocationExplanation(allocation, monthOfYear, explanation.steps);
        month.addFiles(files);
        explanation.addStore(group, cell.store());
        explanation.addSharesOf(own);
        month.addShare(own.borrowed() == null ? adjusted : null);
        month.addFitted(group.group().month(monthOfYear).flexible());
        ChannelAllocation channels = own.channels();
        ChannelAllocation ofGroup = group.groupChannels();
        if (channel == null || channels == null || ofGroup == null) {
            Money amount = month.addTotal(group.group(), group.parts().isFitted());
            return explanation.report(allocation, monthOfYear, List.of(own.store()), amount, inputs, notes);
        }
        ChannelBudget whole = group.channels().get(channel);
        explanation.addChannel(whole, group.request().pool());
        Money ofMonth = ofGroup.cell(monthOfYear, channel).flexible();
        explanation.add(
                "explanation.channel-month",
                Message.of("explanation.channel-month-of", group.stores().size()),
                Cell.of(ofMonth));
        Money amount = explanation.addCell(
                channels,
                monthOfYear,
                channel,
                Message.of(
                        "format.divided",
                        ofMonth,
                        group.group().month(monthOfYear).flexible()));
        return explanation.report(allocation, monthOfYear, List.of(own.store(), name(whole)), amount, inputs, notes);
    }

    private static Object name(ChannelBudget channel) {
        return channel.name().equals(Channel.UNATTRIBUTED)
                ? Message.of("name." + Channel.UNATTRIBUTED)
                : channel.name();
    }

    private Report report(
            Allocation allocation,
            int monthOfYear,
            List<Object> names,
            Money amount,
            List<InputSummary> inputs,
            List<Note> notes) {
        return new Report(
                "allocate",
                Message.of(
                        "explanation.title-cell", allocation.month(monthOfYear).month(), names, amount),
                inputs,
                steps.table(),
                notes);
    }

    private void addStore(StoreAllocation group, int store) {
        AllocationRequest request = group.request();
        StoreBudget own = group.stores().get(store);
        StoreTotal total = own.total();
        LargestRemainder.Part part = total.part();
        if (part == null) {
            addPlannedTotal(total, own.store());
            addParts(group, store);
            return;
        }
        addWeight(own, group.window());
        Units weight = own.weight().weight();
        Units all = group.weight();
        boolean isPlanned =
                group.stores().stream().anyMatch(each -> each.total().planned() != null);
        add(
                isPlanned ? "explanation.other-stores-units" : "explanation.stores-units",
                Message.of(
                        "explanation.stores-units-of",
                        group.stores().stream()
                                .filter(each -> each.total().planned() == null)
                                .count(),
                        group.window().months()),
                Cell.of(all));
        add("explanation.store-share", Message.of("format.divided", weight, all), Cell.of(total.share()));
        Money shared = total.spread();
        if (!shared.equals(request.total())) {
            add(
                    isPlanned ? "explanation.left-total" : "explanation.shared-total",
                    Message.of("format.minus", request.total(), request.total().minus(shared)),
                    Cell.of(shared));
        }
        add(
                "explanation.exact",
                Message.of("format.times", shared, Message.of("format.divided", weight, all)),
                Cell.of(AllocationExplanation.exactYuan(part.exactCents())));
        add("explanation.store-total", AllocationExplanation.rounded(part, request.unit()), Cell.of(part.amount()));
        addParts(group, store);
    }

    private void addPlannedTotal(StoreTotal total, String store) {
        Money planned = Objects.requireNonNull(total.planned());
        add("explanation.store-total", Message.of("explanation.planned-total-of", store), Cell.of(planned));
        if (!total.own().isZero()) {
            add(
                    "explanation.store-shared-total",
                    Message.of("format.minus", planned, total.own()),
                    Cell.of(planned.minus(total.own())));
        }
    }

    private void addWeight(StoreBudget store, HistoryWindow window) {
        StoreWeight weight = store.weight();
        long counted = weight.counted();
        switch (weight.basis()) {
            case SALES ->
                add(
                        "explanation.store-units",
                        Message.of("explanation.store-units-of", store.store(), window.months()),
                        Cell.of(weight.weight()));
            case PACE -> addPace(store, window);
            case SALES_PLAN -> {
                add(
                        "explanation.plan-units",
                        Message.of("explanation.own-plan-of", store.store()),
                        Cell.of(weight.sold()));
                add(
                        "explanation.store-weight",
                        Message.of("explanation.planned-months", weight.sold(), counted),
                        Cell.of(weight.weight()));
            }
            case LIKE ->
                add(
                        "explanation.store-weight",
                        Message.of("explanation.weighed-like", store.store()),
                        Cell.of(weight.weight()));
        }
    }

    private void addPace(StoreBudget store, HistoryWindow window) {
        StoreWeight weight = store.weight();
        long months = weight.months();
        long counted = weight.counted();
        add(
                "explanation.store-units",
                Message.of("explanation.store-units-open", store.store(), months, counted, window.months()),
                Cell.of(weight.sold()));
        StoreWeight.Older older = weight.older();
        if (older == null) {
            add(
                    "explanation.store-weight",
                    Message.of("explanation.at-own-pace", weight.sold(), counted, months),
                    Cell.of(weight.weight()));
            return;
        }
        add(
                "explanation.store-pace",
                Message.of("explanation.at-own-pace", weight.sold(), counted, months),
                Cell.of(weight.atOwnPace()));
        add(
                "explanation.store-beside-older",
                Message.of("explanation.beside-older", weight.sold(), older.weight(), older.sold(), months),
                Cell.of(weight.besideOlder(older)));
        add(
                "explanation.store-weight",
                Message.of("explanation.geometric-mean", weight.atOwnPace(), weight.besideOlder(older)),
                Cell.of(weight.weight()));
    }

    private void addParts(StoreAllocation group, int store) {
        RoundedTable parts = group.parts();
        Money total = parts.rows().get(store);
        String name = group.stores().get(store).store();
        AllocationRequest request = group.request();
        addPart(Message.of("explanation.store-reserve"), parts, store, StoreAllocation.RESERVE, total);
        int column = StoreAllocation.FIRST_ITEM;
        for (RegularItem item : request.regular()) {
            if (name.equals(item.store())) {
                addOwn(item.name(), item.yearly());
            }
            addPart(Message.of("explanation.store-regular", item.name()), parts, store, column++, total);
        }
        for (ActivityPart activity : request.activities()) {
            Message called = ActivityWording.name(activity, request.months());
            if (name.equals(activity.store())) {
                add("explanation.own-item", Message.of("explanation.own-item-of", called), Cell.of(activity.amount()));
            }
            addPart(Message.of("explanation.store-activity", called), parts, store, column++, total);
        }
    }

    private void addOwn(String item, Money amount) {
        add("explanation.own-item", Message.of("explanation.own-item-of", item), Cell.of(amount));
    }

    private void addPart(Message item, RoundedTable parts, int store, int column, Money total) {
        Money amount = parts.amount(store, column);
        if (!amount.isZero()) {
            steps.add(
                    item,
                    Message.of(
                            parts.isFitted() ? "explanation.margins-fitted" : "explanation.margins",
                            parts.columns().get(column),
                            total,
                            parts.whole()),
                    Cell.of(amount));
        }
    }

    private void addSharesOf(StoreBudget store) {
        StoreBudget.Borrowed reason = store.borrowed();
        add(
                "explanation.shares-of",
                Message.of(
                        reason == null
                                ? "explanation.shares-own"
                                : switch (reason) {
                                    case TOO_FEW_MONTHS -> "explanation.shares-too-few-months";
                                    case NEGATIVE_MONTH -> "explanation.shares-negative-month";
                                    case NOTHING_SOLD -> "explanation.shares-nothing-sold";
                                    case BY_PLAN -> "explanation.shares-by-plan";
                                    case OWN_PLAN -> "explanation.shares-own-plan";
                                    case LIKE -> "explanation.shares-like";
                                }),
                store.allocation().shares() instanceof MonthShares.OfHistory shares
                        ? Cell.of(List.of(shares.window().months()))
                        : Cell.ABSENT);
    }

    private void addChannel(ChannelBudget channel, Money pool) {
        Money planned = channel.planned();
        if (planned != null) {
            add(
                    "explanation.channel-budget",
                    Message.of("explanation.channel-stated", name(channel)),
                    Cell.of(planned));
        }
        if (!channel.fixed().isZero()) {
            add("explanation.channel-fixed", Message.of("explanation.channel-fixed-of"), Cell.of(channel.fixed()));
        }
        Money left = (planned == null ? Money.ZERO : planned).minus(planned == null ? Money.ZERO : channel.fixed());
        add(
                "explanation.channel-flexible",
                channel.scaled() != null
                        ? Message.of("explanation.channel-scaled", left, pool)
                        : planned == null
                                ? Message.of("explanation.channel-without-budget")
                                : Message.of("format.minus", planned, channel.fixed()),
                Cell.of(channel.flexible()));
    }

    private Money addCell(ChannelAllocation budget, int monthOfYear, int channel, Message share) {
        ChannelAllocation.Cell cell = budget.cell(monthOfYear, channel);
        Money month = budget.allocation().month(monthOfYear).flexible();
        add(
                "explanation.exact",
                Message.of("format.times", month, share),
                Cell.of(AllocationExplanation.exactYuan(cell.exactCents())));
        add(
                "explanation.flexible",
                Message.of(
                        cell.added().isZero() ? "explanation.controlled-down" : "explanation.controlled-up",
                        budget.flexible().unit(),
                        cell.wholeUnits(),
                        cell.added()),
                Cell.of(cell.flexible()));
        if (!cell.regular().isZero()) {
            add("explanation.regular", Message.of("explanation.cell-regular-of"), Cell.of(cell.regular()));
        }
        if (!cell.activities().isZero()) {
            add("explanation.activity", Message.of("explanation.cell-activity-of"), Cell.of(cell.activities()));
        }
        add(
                "explanation.cell-total",
                cell.activities().isZero()
                        ? Message.of("explanation.total-of", cell.flexible(), cell.regular())
                        : Message.of(
                                "explanation.total-of-activities", cell.flexible(), cell.regular(), cell.activities()),
                Cell.of(cell.amount()));
        return cell.amount();
    }

    private void add(String item, Message calculation, Cell result) {
        steps.add(item, calculation, result);
    }
}
