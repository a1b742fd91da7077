package io.github.budget4s.analysis.transfer;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.transfer.Transfer;
import io.github.budget4s.domain.transfer.Transfer.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The cells of a budget while money is moved between them; what activities have of their own stays where it is. */
final class BudgetCells {

    private final String source;
    private final Map<Place, Money> cells = new LinkedHashMap<>();
    private final List<BudgetEntry> ofActivities = new ArrayList<>();
    private final SortedSet<YearMonth> months;
    private final Set<String> channels = new TreeSet<>();
    private final boolean byChannel;
    private final Set<String> stores;
    private final List<Problem> problems = new ArrayList<>();
    /** Months and channels that would have got money of a transfer that is wrong in another way. */
    private final Set<Place> unsure = new HashSet<>();

    BudgetCells(Budget budget, Set<String> otherChannels) {
        this.source = budget.source();
        this.months = budget.months();
        this.stores = new TreeSet<>(MovedBudget.stores(budget));
        for (BudgetEntry entry : budget.entries()) {
            channels.add(entry.channel());
            if (entry.activity().isEmpty()) {
                cells.merge(new Place(entry.month(), entry.channel(), entry.store()), entry.amount(), Money::plus);
            } else {
                ofActivities.add(entry);
            }
        }
        channels.remove("");
        byChannel = !channels.isEmpty();
        channels.addAll(byChannel ? otherChannels : Set.of());
    }

    /**
     * Moves money.
     *
     * @param transfers in the order of their dates
     * @return the transfers, with the stores that the budget has for them
     * @throws RefusedException with all that cannot be moved
     */
    List<Transfer> move(List<Transfer> transfers) {
        List<Transfer> placed = new ArrayList<>();
        for (Transfer transfer : transfers) {
            Transfer known = placed(transfer);
            if (known != null) {
                placed.add(known);
            } else {
                unsure.add(new Place(transfer.to().month(), transfer.to().channel(), ""));
            }
        }
        for (int first = 0; first < placed.size(); ) {
            LocalDate day = placed.get(first).date();
            int end = first;
            while (end < placed.size() && Objects.equals(placed.get(end).date(), day)) {
                end++;
            }
            moveTogether(placed.subList(first, end));
            first = end;
        }
        refuse();
        return placed;
    }

    Budget budget() {
        List<BudgetEntry> entries = new ArrayList<>(ofActivities);
        cells.forEach((place, amount) ->
                entries.add(new BudgetEntry(place.month(), place.channel(), "", place.store(), amount)));
        return new Budget(entries, source);
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(
                    Problem::location,
                    Comparator.nullsFirst(Comparator.comparing(Location::file).thenComparing(Location::line))));
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
    }

    /** Moves what can be moved, until what is left finds too little even after all the others. */
    private void moveTogether(List<Transfer> ofADay) {
        List<Transfer> open = new ArrayList<>(ofADay);
        int before;
        do {
            before = open.size();
            open.removeIf(this::isMoved);
        } while (open.size() < before);
        for (Transfer transfer : open) {
            Place from = transfer.from();
            if (unsure.contains(new Place(from.month(), from.channel(), ""))) {
                continue;
            }
            Money there = cells.getOrDefault(from, Money.ZERO);
            problem(
                    transfer,
                    "transfers.too-much",
                    transfer.amount(),
                    from.month(),
                    name(from),
                    there,
                    transfer.amount().minus(there));
        }
    }

    private boolean isMoved(Transfer transfer) {
        Money left = cells.getOrDefault(transfer.from(), Money.ZERO).minus(transfer.amount());
        if (left.isNegative()) {
            return false;
        }
        cells.put(transfer.from(), left);
        cells.merge(transfer.to(), transfer.amount(), Money::plus);
        return true;
    }

    /** Finds the cells that a transfer means; null where it means none, which is a problem. */
    private @Nullable Transfer placed(Transfer transfer) {
        int before = problems.size();
        checkMonth(transfer, transfer.from().month());
        if (!transfer.to().month().equals(transfer.from().month())) {
            checkMonth(transfer, transfer.to().month());
        }
        checkChannel(transfer, transfer.from().channel());
        if (!transfer.to().channel().equals(transfer.from().channel())) {
            checkChannel(transfer, transfer.to().channel());
        }
        checkStore(transfer, transfer.from().store());
        if (!transfer.to().store().equals(transfer.from().store())) {
            checkStore(transfer, transfer.to().store());
        }
        if (problems.size() > before) {
            return null;
        }
        String store = storeOf(transfer);
        if (store == null) {
            return null;
        }
        Place from = new Place(transfer.from().month(), transfer.from().channel(), store);
        String toStore = transfer.to().store();
        Place to = new Place(transfer.to().month(), transfer.to().channel(), toStore.isEmpty() ? store : toStore);
        return new Transfer(
                transfer.date(), from, to, transfer.amount(), transfer.reason(), transfer.by(), transfer.location());
    }

    private void checkMonth(Transfer transfer, YearMonth month) {
        if (!months.contains(month)) {
            problem(transfer, "transfers.unknown-month", month, MonthRange.runs(months));
        }
    }

    private void checkChannel(Transfer transfer, String channel) {
        if (channel.isEmpty()) {
            return;
        }
        if (!byChannel) {
            problem(transfer, "transfers.no-channels", channel);
        } else if (!channels.contains(channel)) {
            problems.add(new Problem(
                    transfer.location(),
                    SpellingSuggestion.of(channel, channels)
                            .map(nearest -> Message.of("transfers.unknown-channel-nearest", channel, nearest))
                            .orElseGet(() -> Message.of("transfers.unknown-channel", channel, List.copyOf(channels)))));
        }
    }

    private void checkStore(Transfer transfer, String store) {
        if (store.isEmpty()) {
            return;
        }
        if (stores.isEmpty()) {
            problem(transfer, "transfers.no-stores", store);
        } else if (!stores.contains(store)) {
            problems.add(new Problem(
                    transfer.location(),
                    SpellingSuggestion.of(store, stores)
                            .map(nearest -> Message.of("transfers.unknown-store-nearest", store, nearest))
                            .orElseGet(() -> Message.of("transfers.unknown-store", store, List.copyOf(stores)))));
        }
    }

    /** Finds the store that money is taken from, the only one with such a cell where none is named; null for none. */
    private @Nullable String storeOf(Transfer transfer) {
        Place from = transfer.from();
        List<String> found = cells.keySet().stream()
                .filter(place -> place.month().equals(from.month())
                        && place.channel().equals(from.channel())
                        && (from.store().isEmpty() || place.store().equals(from.store())))
                .map(Place::store)
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            // It may get money by an earlier transfer.
            boolean named = !from.store().isEmpty() || stores.isEmpty();
            if (named && (!from.channel().isEmpty() || !byChannel)) {
                return from.store();
            }
            if (byChannel && from.channel().isEmpty()) {
                problem(transfer, "transfers.which-channel", from.month());
            } else {
                problem(transfer, "transfers.which-store", from.month());
            }
        } else {
            problem(transfer, "transfers.which-store", from.month());
        }
        return null;
    }

    /** Says which channel and store a cell is of. */
    private static Message name(Place place) {
        if (place.channel().isEmpty()) {
            return place.store().isEmpty()
                    ? Message.of("transfers.any-channel")
                    : Message.of("format.value", place.store());
        }
        return place.store().isEmpty()
                ? Message.of("format.value", place.channel())
                : Message.of("transfers.channel-of-store", place.channel(), place.store());
    }

    private void problem(Transfer transfer, String key, Object... arguments) {
        problems.add(new Problem(transfer.location(), Message.of(key, arguments)));
    }
}
