package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the keys of a plan as they stand in the file, each with its place: what a finding points at.
 *
 * @param key the key, under the one name of what it names; of an item of a list its {@code name}, else its number
 *     counted from 1; empty for the whole file
 * @param location where the key stands
 * @param amount the amount that stands there; null where none does, or what stands there is no amount
 * @param children what stands below it, in the order of the file
 */
public record PlanOutline(
        String key, Location location, @Nullable Money amount, List<PlanOutline> children) {

    public PlanOutline {
        children = List.copyOf(children);
    }

    /** Finds a child by its key. */
    public Optional<PlanOutline> child(String name) {
        // A check of a thousand plans asks for this a million times, for which a stream is too slow.
        for (PlanOutline each : children) {
            if (each.key.equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Finds what stands below these keys. */
    public Optional<PlanOutline> find(String... path) {
        Optional<PlanOutline> outline = Optional.of(this);
        for (String name : path) {
            outline = outline.flatMap(each -> each.child(name));
        }
        return outline;
    }

    /** Returns the place with the key that stands there, or last before it on its line. */
    public PlanPlace placeOf(Location place) {
        PlanPlace nearest = nearest(place, "");
        return new PlanPlace(place, nearest == null ? "" : nearest.path());
    }

    private @Nullable PlanPlace nearest(Location place, String front) {
        PlanPlace found = null;
        for (PlanOutline child : children) {
            String path = front.isEmpty() ? child.key : front + "." + child.key;
            boolean isBefore = child.location.line() == place.line() && child.location.column() <= place.column();
            PlanPlace own = isBefore ? new PlanPlace(child.location, path) : null;
            for (PlanPlace each : Arrays.asList(own, child.nearest(place, path))) {
                boolean isNearer = each != null
                        && (found == null
                                || each.location().column() >= found.location().column());
                found = isNearer ? each : found;
            }
        }
        return found;
    }

    /** Adds up the amounts of a list; the amount itself where it is one. */
    public @Nullable Money sum() {
        if (children.isEmpty()) {
            return amount;
        }
        Money sum = Money.ZERO;
        for (PlanOutline child : children) {
            if (child.amount == null) {
                return null;
            }
            sum = sum.plus(child.amount);
        }
        return sum;
    }

    /** Returns the place of what stands below these keys, or of as many of them as there are. */
    public PlanPlace at(String... path) {
        PlanOutline outline = this;
        List<String> found = new ArrayList<>();
        for (String name : path) {
            Optional<PlanOutline> next = outline.child(name);
            if (next.isEmpty()) {
                break;
            }
            outline = next.get();
            found.add(name);
        }
        return new PlanPlace(outline.location, String.join(".", found));
    }

    /**
     * Returns the place of a key of an item of a list, or of as much of it as there is.
     *
     * @param list the key of the list
     * @param index the item, counted from 0
     * @param path the keys below it
     */
    public PlanPlace atItem(String list, int index, String... path) {
        Optional<PlanOutline> items = child(list);
        if (items.isEmpty() || index >= items.get().children.size()) {
            return at(list);
        }
        PlanOutline item = items.get().children.get(index);
        PlanPlace inside = item.at(path);
        String front = list + "." + item.key;
        return new PlanPlace(inside.location(), inside.path().isEmpty() ? front : front + "." + inside.path());
    }

    /**
     * Returns the place of a key of an activity, or of as much of it as there is: of those of the whole plan, then of
     * those that stand below their stores.
     *
     * @param index which of all activities it is, counted from 0
     * @param path the keys below it
     */
    public PlanPlace atActivity(int index, String... path) {
        int before = size(child(PlanKeys.ACTIVITIES));
        if (index < before) {
            return atItem(PlanKeys.ACTIVITIES, index, path);
        }
        for (PlanOutline store : below(PlanKeys.STORES)) {
            int own = size(store.child(PlanKeys.ACTIVITIES));
            if (index < before + own) {
                PlanPlace inside = store.atItem(PlanKeys.ACTIVITIES, index - before, path);
                return new PlanPlace(inside.location(), PlanKeys.STORES + "." + store.key + "." + inside.path());
            }
            before += own;
        }
        return at(PlanKeys.ACTIVITIES);
    }

    /** Returns the place of a key of a regular item, which may stand below its store. */
    public PlanPlace atRegular(RegularItem item, String... path) {
        List<String> keys = regular(item);
        keys.addAll(List.of(path));
        return at(keys.toArray(String[]::new));
    }

    /** Finds a key of a regular item, which may stand below its store. */
    public Optional<PlanOutline> findRegular(RegularItem item, String key) {
        List<String> keys = regular(item);
        keys.add(key);
        return find(keys.toArray(String[]::new));
    }

    private List<String> regular(RegularItem item) {
        List<String> keys = new ArrayList<>(List.of(PlanKeys.REGULAR, item.name()));
        String store = item.store();
        if (store != null
                && (find(PlanKeys.STORES, store, PlanKeys.REGULAR, item.name()).isPresent()
                        || (item.name().equals(RegularItem.UNNAMED)
                                && find(PlanKeys.STORES, store, PlanKeys.REGULAR)
                                        .isPresent()))) {
            keys.addAll(0, List.of(PlanKeys.STORES, store));
        }
        return keys;
    }

    private List<PlanOutline> below(String key) {
        return child(key).map(PlanOutline::children).orElse(List.of());
    }

    private static int size(Optional<PlanOutline> list) {
        return list.map(each -> each.children.size()).orElse(0);
    }
}
