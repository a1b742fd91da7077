package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.Numbers;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code policy.yaml}, the OEM's commercial policy of a year. */
public final class PolicyReader {

    /** The name of the file in a project folder. */
    public static final String FILE_NAME = "policy.yaml";

    static final List<String> KEYS = List.of("brand", "year", "items");
    /** The keys that any item may have, whatever its basis. */
    static final List<String> COMMON_KEYS = List.of(
            "basis",
            "cap",
            "quarterly_cap",
            "channels",
            "stores",
            "conditions",
            "claim_by",
            "claim_within",
            "claim_within_days",
            "claim_dates");

    static final List<String> CONDITION_KEYS = List.of("min_units");

    /** The bases as the file names them, each with the keys of its own. */
    enum Form {
        SHARE_OF_SPEND("rate"),
        PER_VEHICLE("amount"),
        FIXED("amount"),
        PER_EVENT("amount", "max_events"),
        SHARE_OF_REVENUE("rate");

        /** The key without which there is nothing to compute. */
        private final String required;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
        private final List<String> keys;

        Form(String required, String... optional) {
            this.required = required;
            this.keys =
                    Stream.concat(Stream.of(required), Arrays.stream(optional)).toList();
        }

        /** Lists the keys that only some bases have and this one has. */
        List<String> keys() {
            return keys;
        }

        /** Returns the name that the file has. */
        String basis() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> BASES =
            Arrays.stream(Form.values()).map(Form::basis).toList();

    /** The keys that an item of some basis may have. */
    static final List<String> ITEM_KEYS = Stream.concat(
                    COMMON_KEYS.stream(), Arrays.stream(Form.values()).flatMap(form -> form.keys().stream()))
            .distinct()
            .toList();

    private static final int MOST_EVENTS = 10_000;

    private final Names names;
    private final String currency;

    private PolicyReader(Names names, String currency) {
        this.names = names;
        this.currency = currency;
    }

    /**
     * Reads a policy.
     *
     * @param path the file
     * @param name what messages call it
     * @param names the names that came before
     * @param currency the one that amounts are in
     * @throws RefusedException with all that is wrong with the file
     */
    public static Policy read(Path path, String name, Names names, String currency) {
        return YamlFile.read(path, name, root -> new PolicyReader(names, currency).policy(root));
    }

    private Policy policy(YamlNode root) {
        YamlNode policy = root.mapping(KEYS);
        List<SupportItem> items = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each :
                policy.get("items").namedOrListed(names, NameKind.OTHER).entrySet()) {
            SupportItem item = item(each.getKey(), each.getValue().mapping(ITEM_KEYS));
            if (item != null) {
                items.add(item);
            }
        }
        return new Policy(policy.get("brand").text(), policy.get("year").year(), items);
    }

    private @Nullable SupportItem item(String name, YamlNode item) {
        Basis basis = item.isPresent() ? basis(name, item) : null;
        Money cap = item.get("cap").money(currency);
        Money quarterlyCap = item.get("quarterly_cap").money(currency);
        SupportItem.Coverage coverage = new SupportItem.Coverage(
                item.get("channels").isPresent()
                        ? names(item.get("channels"), NameKind.CHANNEL, "policy.no-channels")
                        : List.of(names.name(NameKind.CHANNEL, name)),
                names(item.get("stores"), NameKind.STORE, "policy.no-stores"));
        Units minimumUnits =
                item.get("conditions").mapping(CONDITION_KEYS).get("min_units").units();
        Deadline deadline = DeadlineReader.of(item);
        return basis == null
                ? null
                : new SupportItem("", name, basis, cap, quarterlyCap, coverage, minimumUnits, deadline);
    }

    private List<String> names(YamlNode node, NameKind kind, String refusal) {
        if (node.isSequence() && node.items().isEmpty()) {
            node.problem(refusal);
        }
        return node.texts().stream()
                .map(each -> names.name(kind, each))
                .distinct()
                .toList();
    }

    private @Nullable Basis basis(String name, YamlNode item) {
        YamlNode node = item.get("basis");
        if (!node.isPresent()) {
            item.problem(item.keyLocation(), "policy.no-basis", name, BASES);
            return null;
        }
        String basis = node.text();
        if (basis == null) {
            return null;
        }
        if (!BASES.contains(basis)) {
            node.unknown("policy.unknown-basis", BASES);
            return null;
        }
        return basis(item, Form.values()[BASES.indexOf(basis)]);
    }

    private @Nullable Basis basis(YamlNode item, Form form) {
        for (Map.Entry<String, YamlNode> each : item.entries().entrySet()) {
            String key = each.getKey();
            boolean isOfSomeBasis = ITEM_KEYS.contains(key) && !COMMON_KEYS.contains(key);
            if (isOfSomeBasis && !form.keys().contains(key)) {
                item.problem(
                        each.getValue().keyLocation(), "policy.key-of-other-basis", key, form.basis(), form.keys());
            }
        }
        YamlNode node = item.get(form.required);
        if (!node.isPresent()) {
            item.problem(item.keyLocation(), "policy.key-missing", form.basis(), form.required);
        }
        if (form == Form.SHARE_OF_SPEND || form == Form.SHARE_OF_REVENUE) {
            Ratio rate = rate(node);
            return rate == null
                    ? null
                    : form == Form.SHARE_OF_SPEND ? new Basis.ShareOfSpend(rate) : new Basis.ShareOfRevenue(rate);
        }
        Integer events = form == Form.PER_EVENT ? events(item.get("max_events")) : null;
        Money amount = node.money(currency);
        if (amount == null) {
            return null;
        }
        return switch (form) {
            case PER_VEHICLE -> new Basis.PerVehicle(amount);
            case FIXED -> new Basis.Fixed(amount);
            default -> new Basis.PerEvent(amount, events);
        };
    }

    private static @Nullable Ratio rate(YamlNode node) {
        Ratio rate = node.ratio();
        if (rate != null && (rate.isNegative() || rate.compareTo(Ratio.ONE) > 0)) {
            node.problem("policy.rate", node.written());
            return null;
        }
        return rate;
    }

    private static @Nullable Integer events(YamlNode node) {
        BigDecimal number = node.value(Numbers.number(node.written()));
        if (number == null) {
            return null;
        }
        boolean whole = number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.compareTo(BigDecimal.valueOf(MOST_EVENTS)) > 0) {
            node.problem("policy.events", node.written());
            return null;
        }
        return number.intValueExact();
    }
}
