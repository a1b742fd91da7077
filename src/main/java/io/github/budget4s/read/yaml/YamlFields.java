package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Percentages;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Years;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes values of each kind from a YAML file.
 *
 * <p>What is not of the kind becomes a problem at its place, and an empty result, so that reading goes on and one run
 * tells everything that is wrong. A key without a value counts as not stated: a template may leave it to be filled in.
 */
final class YamlFields {

    /** What is left of 7,600,000 where a comma ends the value. */
    private static final Pattern END_OF_FIGURE = Pattern.compile("\\d{3}(\\.\\d+)?万?元?");

    private static final String NAME = "name";

    private final Problems problems;

    /** Tells what is wrong to {@code problems}. */
    YamlFields(Problems problems) {
        this.problems = problems;
    }

    /** Adds a problem. */
    void problem(Location location, String key, Object... arguments) {
        problems.add(location, Message.of(key, arguments));
    }

    /** Tells every key that is not among the known ones, with the nearest of these. */
    void checkKeys(YamlNode.Mapping mapping, List<String> known) {
        for (Map.Entry<String, YamlNode.Entry> each : mapping.entries().entrySet()) {
            String key = each.getKey();
            if (known.contains(key)) {
                continue;
            }
            YamlNode.Entry entry = each.getValue();
            if (END_OF_FIGURE.matcher(key).matches() && isNull(entry.value())) {
                problem(entry.keyLocation(), "yaml.comma-in-braces", key);
            } else {
                unknown(entry.keyLocation(), "yaml.unknown-key", key, known);
            }
        }
    }

    /** Tells that a name is not among the known ones: under {@code key-nearest} when one of these is near. */
    void unknown(Location location, String key, String name, List<String> known) {
        Optional<String> nearest = Nearest.of(name, known);
        if (nearest.isPresent()) {
            problem(location, key + "-nearest", name, nearest.get());
        } else {
            problem(location, key, name, known);
        }
    }

    /** Finds the value of a key; empty when the key is not there or has no value. */
    Optional<YamlNode> node(YamlNode.Mapping mapping, String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        return entry == null || isNull(entry.value()) ? Optional.empty() : Optional.of(entry.value());
    }

    /** Returns whether nothing stands where a value would. */
    static boolean isNull(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.isNull();
    }

    /** Takes keys with values below a key. */
    Optional<YamlNode.Mapping> mapping(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        problem(node.location(), "yaml.expected-mapping");
        return Optional.empty();
    }

    /** Takes keys with values below a key where the user chooses the keys, which are names of things. */
    Map<String, YamlNode.Entry> named(YamlNode node) {
        Map<String, YamlNode.Entry> named = new LinkedHashMap<>();
        Optional<YamlNode.Mapping> mapping = mapping(node);
        if (mapping.isPresent()) {
            for (Map.Entry<String, YamlNode.Entry> each :
                    mapping.get().entries().entrySet()) {
                if (each.getKey().isBlank()) {
                    problem(each.getValue().keyLocation(), "yaml.empty");
                } else {
                    named.put(each.getKey(), each.getValue());
                }
            }
        }
        return named;
    }

    /**
     * Takes things by their names: keys with values below a key, or a list whose items have a {@code name} each.
     *
     * @return in a list the value of each item without its name
     */
    Map<String, YamlNode.Entry> namedOrListed(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            return named(node);
        }
        Map<String, YamlNode.Entry> listed = new LinkedHashMap<>();
        for (YamlNode item : sequence.items()) {
            Optional<String> name = mapping(item).flatMap(mapping -> name(mapping));
            if (name.isPresent() && item instanceof YamlNode.Mapping mapping) {
                Map<String, YamlNode.Entry> rest = new LinkedHashMap<>(mapping.entries());
                rest.remove(NAME);
                YamlNode.Entry entry = new YamlNode.Entry(item.location(), new YamlNode.Mapping(item.location(), rest));
                if (listed.putIfAbsent(name.get(), entry) != null) {
                    problem(item.location(), "yaml.name-twice", name.get());
                }
            }
        }
        return listed;
    }

    private Optional<String> name(YamlNode.Mapping item) {
        Optional<YamlNode> name = node(item, NAME);
        if (name.isEmpty()) {
            problem(item.location(), "yaml.no-name");
        }
        return name.flatMap(this::text);
    }

    /** Takes a text. */
    Optional<String> text(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            problem(node.location(), "yaml.expected-text");
            return Optional.empty();
        }
        if (scalar.text().isBlank()) {
            problem(node.location(), "yaml.empty");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    /** Takes one text, or a list of several. */
    List<String> texts(YamlNode node) {
        List<YamlNode> items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items) {
            Optional<String> text = text(item);
            if (text.isPresent()) {
                texts.add(text.get());
            }
        }
        return texts;
    }

    /** Takes a year. */
    Optional<Integer> year(YamlNode node) {
        return value(node, text -> Years.parse(text)
                .map(Reading::of)
                .orElseGet(() -> Reading.unreadable("value.planning-year", text)));
    }

    /** Takes a rate. */
    Optional<Ratio> ratio(YamlNode node) {
        return value(node, Percentages::ratio);
    }

    /** Takes a rate that is not below zero. */
    Optional<Ratio> ratioFromZero(YamlNode node) {
        return value(node, text -> fromZero(text, Percentages.ratio(text), Ratio::isNegative));
    }

    /** Takes an amount that is not below zero. */
    Optional<Money> money(YamlNode node) {
        return value(node, text -> fromZero(text, Numbers.money(text), Money::isNegative));
    }

    /** Takes a number of vehicles that is not below zero. */
    Optional<Units> units(YamlNode node) {
        return value(node, text -> fromZero(text, Numbers.units(text, BigDecimal.ONE), Units::isNegative));
    }

    /** Takes a day. */
    Optional<LocalDate> day(YamlNode node) {
        return value(node, Dates::day);
    }

    /** Takes a value of any kind. */
    <T> Optional<T> value(YamlNode node, Function<String, Reading<T>> read) {
        Optional<String> text = text(node);
        return text.isEmpty() ? Optional.empty() : value(node.location(), read.apply(text.get()));
    }

    /** Takes what was read, or tells why it could not be. */
    <T> Optional<T> value(Location location, Reading<T> reading) {
        if (reading instanceof Reading.Value<T> value) {
            return Optional.of(value.value());
        }
        problems.add(
                location,
                reading instanceof Reading.Unreadable<T> unreadable ? unreadable.message() : Message.of("yaml.empty"));
        return Optional.empty();
    }

    private static <T> Reading<T> fromZero(String text, Reading<T> reading, Function<T, Boolean> isNegative) {
        return reading.then(
                value -> isNegative.apply(value) ? Reading.unreadable("value.negative", text) : Reading.of(value));
    }
}
