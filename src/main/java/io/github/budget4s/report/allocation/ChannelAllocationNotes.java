package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.BoundedSpread;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.analysis.allocation.StoreWeight;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says of a budget by channel or store what was done to budgets and shares, and what to beware of. */
public final class ChannelAllocationNotes {

    private ChannelAllocationNotes() {}

    /** Lists the notes on a budget by month and channel. */
    public static List<Note> of(ChannelAllocation table) {
        List<Note> notes = new ArrayList<>();
        addChannels(table.channels(), notes);
        addRounding(table.flexible().isRoundedToCent(), table.allocation().request(), notes);
        return notes;
    }

    /** Lists the notes on a budget by store, and by channel where it has them. */
    public static List<Note> of(StoreAllocation group) {
        List<Note> notes = new ArrayList<>();
        for (StoreBudget.Borrowed reason : StoreBudget.Borrowed.values()) {
            List<String> stores = group.withoutOwnShares(reason);
            if (!stores.isEmpty()) {
                notes.add(note(reason, stores));
            }
        }
        List<Message> young = group.stores().stream()
                .filter(store ->
                        store.total().planned() == null && store.weight().basis() == StoreWeight.Basis.PACE)
                .map(store -> Message.of(
                        "allocation.note.young-store-weight",
                        store.store(),
                        (long) store.weight().months(),
                        store.weight().sold(),
                        store.weight()
                                .weight()
                                .toDecimal()
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact()))
                .toList();
        if (!young.isEmpty()) {
            notes.add(Note.information(
                    "allocation.note.stores-by-pace", group.window().months(), young));
        }
        addPlanned(group, notes);
        addOwnItems(group.request(), notes);
        List<String> without = group.stores().stream()
                .filter(store ->
                        store.weight().weight().isZero() && store.total().planned() == null)
                .map(StoreBudget::store)
                .toList();
        if (!without.isEmpty()) {
            notes.add(Note.warning(
                    "allocation.note.stores-without-sales",
                    without,
                    group.window().months()));
        }
        addUnknown(group, notes);
        addChannels(group.channels(), notes);
        boolean toTheCent = group.toTheCent()
                || group.stores().stream()
                        .map(StoreBudget::channels)
                        .anyMatch(table -> table != null && table.flexible().isRoundedToCent());
        addRounding(toTheCent, group.request(), notes);
        return notes;
    }

    private static void addOwnItems(AllocationRequest request, List<Note> notes) {
        List<Message> own = new ArrayList<>();
        for (RegularItem item : request.regular()) {
            if (item.store() != null) {
                own.add(Message.of("allocation.note.own-item", item.name(), item.store(), item.yearly()));
            }
        }
        Map<Activity, Money> activities = new LinkedHashMap<>();
        for (ActivityPart part : request.activities()) {
            activities.merge(part.activity(), part.amount(), Money::plus);
        }
        activities.forEach((activity, amount) -> {
            if (activity.store() != null) {
                own.add(Message.of("allocation.note.own-item", activity.name(), activity.store(), amount));
            }
        });
        if (!own.isEmpty()) {
            notes.add(Note.information("allocation.note.own-items", own));
        }
    }

    /** Money for a store that nothing else knows may be money for one whose name has a slip. */
    private static void addUnknown(StoreAllocation group, List<Note> notes) {
        for (StoreBudget store : group.stores()) {
            Money planned = store.total().planned();
            if (planned != null && store.weight().weight().isZero()) {
                List<String> others = group.stores().stream()
                        .filter(each -> !each.weight().weight().isZero())
                        .map(StoreBudget::store)
                        .toList();
                notes.add(SpellingSuggestion.of(store.store(), others)
                        .map(near ->
                                Note.warning("allocation.note.unknown-store-nearest", store.store(), planned, near))
                        .orElseGet(
                                () -> Note.warning("allocation.note.unknown-store", store.store(), planned, others)));
            }
        }
    }

    private static void addPlanned(StoreAllocation group, List<Note> notes) {
        List<Message> totals = group.stores().stream()
                .filter(store -> store.total().planned() != null)
                .map(store -> Message.of(
                        "allocation.note.store-total",
                        store.store(),
                        store.allocation().request().total()))
                .toList();
        if (!totals.isEmpty()) {
            group.stores().stream()
                    .filter(store -> store.total().planned() == null)
                    .findFirst()
                    .ifPresentOrElse(
                            store -> notes.add(Note.information(
                                    "allocation.note.store-totals-and-rest",
                                    totals,
                                    store.total().spread())),
                            () -> notes.add(Note.information("allocation.note.store-totals", totals)));
        }
        List<Message> planned = group.stores().stream()
                .filter(store -> store.weight().basis() == StoreWeight.Basis.SALES_PLAN)
                .map(store -> Message.of(
                        "allocation.note.planned-store",
                        store.store(),
                        store.weight().sold()))
                .toList();
        if (!planned.isEmpty()) {
            notes.add(Note.information("allocation.note.stores-own-plan", planned));
        }
        List<String> like = group.stores().stream()
                .filter(store -> store.weight().basis() == StoreWeight.Basis.LIKE)
                .map(StoreBudget::store)
                .toList();
        if (!like.isEmpty()) {
            notes.add(Note.information("allocation.note.stores-weighed-like", like));
        }
    }

    private static Note note(StoreBudget.Borrowed reason, List<String> stores) {
        return switch (reason) {
            case TOO_FEW_MONTHS -> Note.warning("allocation.note.stores-too-few-months", stores);
            case NEGATIVE_MONTH -> Note.warning("allocation.note.stores-negative-month", stores);
            case NOTHING_SOLD -> Note.warning("allocation.note.stores-nothing-sold", stores);
            case BY_PLAN -> Note.information("allocation.note.stores-by-plan");
            case OWN_PLAN -> Note.information("allocation.note.stores-by-own-plan", stores);
            case LIKE -> Note.information("allocation.note.stores-like", stores);
        };
    }

    private static void addChannels(List<ChannelBudget> channels, List<Note> notes) {
        List<Message> scaled = channels.stream()
                .filter(channel -> channel.scaled() != null
                        && channel.planned() != null
                        && !channel.budget().equals(channel.planned()))
                .map(channel -> Message.of("allocation.note.channel-budget", channel.name(), channel.budget()))
                .toList();
        if (!scaled.isEmpty()) {
            notes.add(Note.information("allocation.note.channels-scaled", scaled));
        }
        List<String> held = channels.stream()
                .filter(channel -> {
                    BoundedSpread.Part part = channel.scaled();
                    return part != null && part.held() != BoundedSpread.Held.FREE;
                })
                .map(ChannelBudget::name)
                .toList();
        if (!held.isEmpty()) {
            notes.add(Note.information("allocation.note.channels-held", held));
        }
        List<String> planned = channels.stream()
                .filter(channel -> channel.planned() != null)
                .map(ChannelBudget::name)
                .toList();
        for (ChannelBudget channel : channels) {
            if (channel.name().equals(Channel.UNATTRIBUTED) && channel.planned() == null) {
                notes.add(Note.information("allocation.note.unattributed", channel.fixed()));
            } else if (channel.planned() == null) {
                notes.add(SpellingSuggestion.of(channel.name(), planned)
                        .map(near -> Note.warning(
                                "allocation.note.channel-without-budget-nearest",
                                channel.name(),
                                channel.fixed(),
                                near))
                        .orElse(Note.information(
                                "allocation.note.channel-without-budget", channel.name(), channel.fixed())));
            }
        }
    }

    private static void addRounding(boolean toTheCent, AllocationRequest request, List<Note> notes) {
        if (toTheCent) {
            notes.add(Note.information("allocation.note.rounded-to-cent", request.unit()));
        }
    }
}
