package io.github.budget4s.input;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.NearNames;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.spend.SpendEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the names in the inputs of a command, and says which of them are perhaps one. */
final class NamesMet {

    /** More lines would bury all else that is to be said. */
    private static final int MOST_NOTES = 3;

    private static final Map<NameKind, String> KEYS =
            Map.of(NameKind.CHANNEL, "channels", NameKind.STORE, "stores", NameKind.ACTIVITY, "activities");

    /** What YAML reads as the text that it is, without quotes. */
    private static final String PLAIN = "[\\p{L}_][\\p{L}\\p{N}_.+（）/ -]*";

    /** What the names of inputs are kept of, the most deliberate input first. */
    private enum Source {
        PLAN,
        POLICY,
        BUDGET,
        SPEND,
        FUNNEL
    }

    private final Map<NameKind, Map<Source, Set<String>>> names = new EnumMap<>(NameKind.class);

    void plan(Plan plan) {
        Set<String> channels = of(NameKind.CHANNEL, Source.PLAN);
        Set<String> stores = of(NameKind.STORE, Source.PLAN);
        Set<String> activities = of(NameKind.ACTIVITY, Source.PLAN);
        for (Channel channel : plan.channels()) {
            channels.add(channel.name());
        }
        for (StorePlan store : plan.goals().stores()) {
            stores.add(store.store());
        }
        for (RegularItem item : plan.regular()) {
            add(item.channel(), channels);
            add(item.store(), stores);
        }
        for (Activity activity : plan.activities()) {
            for (String channel : activity.channels().keySet()) {
                add(channel, channels);
            }
            add(activity.store(), stores);
            activities.add(activity.name());
        }
    }

    /** An item that names no channels has its own name for one, which need not be a channel's. */
    void policy(Policy policy) {
        for (SupportItem item : policy.items()) {
            of(NameKind.STORE, Source.POLICY).addAll(item.coverage().stores());
            if (!item.channels().equals(List.of(item.name()))) {
                of(NameKind.CHANNEL, Source.POLICY).addAll(item.channels());
            }
        }
    }

    void budget(List<BudgetEntry> entries) {
        add(Source.BUDGET, entries, BudgetEntry::channel, BudgetEntry::activity, BudgetEntry::store);
    }

    void spend(List<SpendEntry> entries) {
        add(Source.SPEND, entries, SpendEntry::channel, SpendEntry::activity, SpendEntry::store);
    }

    void funnel(List<FunnelEntry> entries) {
        add(Source.FUNNEL, entries, FunnelEntry::channel, FunnelEntry::activity, FunnelEntry::store);
    }

    private <E> void add(
            Source source,
            List<E> entries,
            Function<E, String> channel,
            Function<E, String> activity,
            Function<E, String> store) {
        entries.stream().map(channel).forEach(of(NameKind.CHANNEL, source)::add);
        entries.stream().map(activity).forEach(of(NameKind.ACTIVITY, source)::add);
        entries.stream().map(store).forEach(of(NameKind.STORE, source)::add);
    }

    private static void add(@Nullable String name, Set<String> names) {
        if (name != null) {
            names.add(name);
        }
    }

    private Set<String> of(NameKind kind, Source source) {
        return names.computeIfAbsent(kind, first -> new EnumMap<>(Source.class))
                .computeIfAbsent(source, first -> new LinkedHashSet<>());
    }

    /** Says which names are perhaps one, each with the line that would join them. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        Map<String, List<NearNames.Group>> groups = new LinkedHashMap<>();
        for (Map.Entry<NameKind, Map<Source, Set<String>>> each : names.entrySet()) {
            groups.put(
                    KEYS.get(each.getKey()),
                    NearNames.of(List.copyOf(each.getValue().values())));
        }
        int left = 0;
        for (Map.Entry<String, List<NearNames.Group>> each : groups.entrySet()) {
            for (NearNames.Group group : each.getValue()) {
                if (notes.size() < MOST_NOTES) {
                    notes.add(note(each.getKey(), group));
                } else {
                    left++;
                }
            }
        }
        if (left > 0) {
            notes.add(Note.warning("names.near-more", (long) left));
        }
        return notes;
    }

    private static Note note(String key, NearNames.Group group) {
        String line = key + ": {" + yaml(group.name()) + ": ["
                + group.others().stream().map(NamesMet::yaml).collect(Collectors.joining(", ")) + "]}";
        List<String> others = group.others();
        Object other = others.size() == 1 ? others.get(0) : others;
        return Note.warning(group.alike() ? "names.alike" : "names.near", group.name(), other, line);
    }

    private static String yaml(String name) {
        return Pattern.matches(PLAIN, name)
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
