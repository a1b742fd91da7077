package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Percentages;
import io.github.budget4s.read.value.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code policy.yaml}, the OEM's commercial policy of a year. */
public final class PolicyReader {

    /** The name of the file in a project folder. */
    public static final String FILE_NAME = "policy.yaml";

    static final List<String> KEYS = List.of("brand", "year", "items");
    /** The keys that any item may have, whatever its basis. */
    static final List<String> COMMON_KEYS =
            List.of("basis", "cap", "quarterly_cap", "channels", "conditions", "claim_by");

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

    private final YamlFields fields;

    private PolicyReader(YamlFields fields) {
        this.fields = fields;
    }

    /**
     * Reads a policy.
     *
     * @param path the file
     * @param name what messages call it
     * @throws RefusedException with all that is wrong with the file
     */
    public static Policy read(Path path, String name) {
        return YamlFile.read(path, name, Policy.EMPTY, (fields, root) -> new PolicyReader(fields).policy(root));
    }

    private Policy policy(YamlNode.Mapping root) {
        fields.checkKeys(root, KEYS);
        List<SupportItem> items = new ArrayList<>();
        fields.node(root, "items")
                .ifPresent(node -> fields.namedOrListed(node).forEach((name, entry) -> fields.mapping(entry.value())
                        .flatMap(mapping -> item(name, entry, mapping))
                        .ifPresent(items::add)));
        return new Policy(
                fields.node(root, "brand").flatMap(fields::text).orElse(null),
                fields.node(root, "year").flatMap(fields::year).orElse(null),
                items);
    }

    private Optional<SupportItem> item(String name, YamlNode.Entry entry, YamlNode.Mapping mapping) {
        fields.checkKeys(mapping, ITEM_KEYS);
        Optional<Basis> basis = basis(name, entry, mapping);
        Money cap = fields.node(mapping, "cap").flatMap(fields::money).orElse(null);
        Money quarterlyCap =
                fields.node(mapping, "quarterly_cap").flatMap(fields::money).orElse(null);
        List<String> channels =
                fields.node(mapping, "channels").map(this::channels).orElse(List.of(name));
        Units minimumUnits = fields.node(mapping, "conditions")
                .flatMap(fields::mapping)
                .flatMap(this::minimumUnits)
                .orElse(null);
        LocalDate claimBy =
                fields.node(mapping, "claim_by").flatMap(fields::day).orElse(null);
        return basis.map(how -> new SupportItem(name, how, cap, quarterlyCap, channels, minimumUnits, claimBy));
    }

    private Optional<Basis> basis(String name, YamlNode.Entry entry, YamlNode.Mapping mapping) {
        Optional<YamlNode> node = fields.node(mapping, "basis");
        if (node.isEmpty()) {
            fields.problem(entry.keyLocation(), "policy.no-basis", name, BASES);
            return Optional.empty();
        }
        Optional<String> stated = node.flatMap(fields::text);
        Optional<Form> form = stated.flatMap(text -> Arrays.stream(Form.values())
                .filter(each -> each.basis().equals(text))
                .findFirst());
        if (stated.isPresent() && form.isEmpty()) {
            fields.unknown(node.get().location(), "policy.unknown-basis", stated.get(), BASES);
        }
        return form.flatMap(each -> basis(entry, mapping, each));
    }

    private Optional<Basis> basis(YamlNode.Entry entry, YamlNode.Mapping mapping, Form form) {
        mapping.entries().forEach((key, other) -> {
            if (ITEM_KEYS.contains(key)
                    && !COMMON_KEYS.contains(key)
                    && !form.keys().contains(key)) {
                fields.problem(other.keyLocation(), "policy.key-of-other-basis", key, form.basis(), form.keys());
            }
        });
        Optional<YamlNode> node = fields.node(mapping, form.required);
        if (node.isEmpty()) {
            fields.problem(entry.keyLocation(), "policy.key-missing", form.basis(), form.required);
        }
        Optional<Integer> events = form.keys().contains("max_events")
                ? fields.node(mapping, "max_events").flatMap(this::events)
                : Optional.empty();
        return switch (form) {
            case SHARE_OF_SPEND -> node.flatMap(this::rate).map(Basis.ShareOfSpend::new);
            case SHARE_OF_REVENUE -> node.flatMap(this::rate).map(Basis.ShareOfRevenue::new);
            case PER_VEHICLE -> node.flatMap(fields::money).map(Basis.PerVehicle::new);
            case FIXED -> node.flatMap(fields::money).map(Basis.Fixed::new);
            case PER_EVENT ->
                node.flatMap(fields::money).map(amount -> new Basis.PerEvent(amount, events.orElse(null)));
        };
    }

    private Optional<Ratio> rate(YamlNode node) {
        return fields.value(node, text -> Percentages.ratio(text)
                .then(rate -> rate.isNegative() || rate.compareTo(Ratio.ONE) > 0
                        ? Reading.unreadable("policy.rate", text)
                        : Reading.of(rate)));
    }

    private Optional<Integer> events(YamlNode node) {
        return fields.value(node, text -> Numbers.number(text).then(number -> {
            boolean whole = number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
            return whole && number.intValue() <= MOST_EVENTS && number.precision() - number.scale() <= 5
                    ? Reading.of(number.intValueExact())
                    : Reading.unreadable("policy.events", text);
        }));
    }

    private List<String> channels(YamlNode node) {
        List<String> channels = fields.texts(node);
        if (node instanceof YamlNode.Sequence sequence && sequence.items().isEmpty()) {
            fields.problem(node.location(), "policy.no-channels");
        }
        return channels;
    }

    private Optional<Units> minimumUnits(YamlNode.Mapping conditions) {
        fields.checkKeys(conditions, CONDITION_KEYS);
        return fields.node(conditions, "min_units").flatMap(fields::units);
    }
}
