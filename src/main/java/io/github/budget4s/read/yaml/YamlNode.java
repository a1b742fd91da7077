package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Percentages;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Scale;
import io.github.budget4s.read.value.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML file with its place, and typed getters for it.
 *
 * <p>A getter that finds another type adds a problem at the place of the value and returns null, or nothing in a list,
 * so that reading goes on and one run reports everything that is wrong. A key that is missing or has no value is
 * <em>absent</em>: a template may leave it to be filled in, and every getter returns null without a problem.
 */
final class YamlNode {

    private enum Kind {
        ABSENT,
        NULL,
        SCALAR,
        SEQUENCE,
        MAPPING
    }

    /** What is left of 7,600,000 where a comma ends the value. */
    private static final Pattern END_OF_FIGURE = Pattern.compile("\\d{3}(\\.\\d+)?万?元?");

    private static final String NAME = "name";

    private final Problems problems;
    private final Location keyLocation;
    private final Location location;
    private final Kind kind;
    private final String text;
    private final List<YamlNode> items;
    private final Map<String, YamlNode> entries;

    private YamlNode(
            Problems problems,
            Location keyLocation,
            Location location,
            Kind kind,
            String text,
            List<YamlNode> items,
            Map<String, YamlNode> entries) {
        this.problems = problems;
        this.keyLocation = keyLocation;
        this.location = location;
        this.kind = kind;
        this.text = text;
        this.items = items;
        this.entries = entries;
    }

    static YamlNode absent(Problems problems, Location location) {
        return new YamlNode(problems, location, location, Kind.ABSENT, "", List.of(), Map.of());
    }

    /** Returns nothing where a value would be, as it is written. */
    static YamlNode empty(Problems problems, Location keyLocation, Location location, String text) {
        return new YamlNode(problems, keyLocation, location, Kind.NULL, text, List.of(), Map.of());
    }

    /** Returns a text, a number or a truth value, as it is written. */
    static YamlNode scalar(Problems problems, Location keyLocation, Location location, String text) {
        return new YamlNode(problems, keyLocation, location, Kind.SCALAR, text, List.of(), Map.of());
    }

    static YamlNode sequence(Problems problems, Location keyLocation, Location location, List<YamlNode> items) {
        return new YamlNode(problems, keyLocation, location, Kind.SEQUENCE, "", items, Map.of());
    }

    static YamlNode mapping(Problems problems, Location keyLocation, Location location, Map<String, YamlNode> entries) {
        return new YamlNode(problems, keyLocation, location, Kind.MAPPING, "", List.of(), entries);
    }

    /** Returns where the value begins; of an absent one, where the keys begin among which it is missing. */
    Location location() {
        return location;
    }

    /** Returns where the value's key begins; of an item of a list, where the item begins. */
    Location keyLocation() {
        return keyLocation;
    }

    /** Adds a problem at the place of the value. */
    void problem(String key, Object... arguments) {
        problem(location, key, arguments);
    }

    /** Adds a problem at another place. */
    void problem(Location place, String key, Object... arguments) {
        problems.add(place, Message.of(key, arguments));
    }

    boolean isPresent() {
        return kind != Kind.ABSENT;
    }

    /** Returns whether nothing stands where a value would. */
    boolean isNull() {
        return kind == Kind.NULL;
    }

    /** Returns whether it is a text or a number. */
    boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    boolean isSequence() {
        return kind == Kind.SEQUENCE;
    }

    boolean isMapping() {
        return kind == Kind.MAPPING;
    }

    /** Returns whether this very text is written here. */
    boolean is(String written) {
        return isScalar() && text.equals(written);
    }

    /** Returns the value of a key; absent when there is no such key, it has no value, or this is no mapping. */
    YamlNode get(String key) {
        YamlNode value = entries.get(key);
        return value == null || value.isNull() ? absent(problems, location) : value;
    }

    /** Returns the value of a key, and adds a problem where it is absent. */
    YamlNode required(String key, String message) {
        YamlNode value = get(key);
        if (!value.isPresent()) {
            problem(message, key);
        }
        return value;
    }

    /** Returns this mapping, of which no other keys than {@code known} are expected; absent when it is no mapping. */
    YamlNode mapping(List<String> known) {
        if (!checkMapping()) {
            return absent(problems, location);
        }
        for (Map.Entry<String, YamlNode> each : entries.entrySet()) {
            if (!known.contains(each.getKey())) {
                unknownKey(each.getKey(), each.getValue(), known);
            }
        }
        return this;
    }

    private boolean checkMapping() {
        if (isPresent() && !isMapping()) {
            problem("yaml.expected-mapping");
        }
        return isMapping();
    }

    private static void unknownKey(String key, YamlNode value, List<String> known) {
        if (END_OF_FIGURE.matcher(key).matches() && value.isNull()) {
            value.problem(value.keyLocation, "yaml.comma-in-braces", key);
        } else {
            value.unknown(value.keyLocation, "yaml.unknown-key", key, known);
        }
    }

    /** Adds the problem that this text is none of the known ones: {@code key-nearest} when one of these is near. */
    void unknown(String key, List<String> known) {
        unknown(location, key, text, known);
    }

    void unknown(Location place, String key, String name, List<String> known) {
        Optional<String> suggestion = ChineseKeys.of(name, known).or(() -> SpellingSuggestion.of(name, known));
        if (suggestion.isPresent()) {
            problem(place, key + "-nearest", name, suggestion.get());
        } else {
            problem(place, key, name, known);
        }
    }

    /** Returns the values by their keys, whatever these are. */
    Map<String, YamlNode> entries() {
        return entries;
    }

    /** Returns the values of a mapping whose keys the user chooses: names of things. */
    Map<String, YamlNode> named() {
        Map<String, YamlNode> named = new LinkedHashMap<>();
        if (checkMapping()) {
            for (Map.Entry<String, YamlNode> each : entries.entrySet()) {
                if (NameForm.clean(each.getKey()).isEmpty()) {
                    problem(each.getValue().keyLocation, "yaml.empty");
                } else {
                    named.put(each.getKey(), each.getValue());
                }
            }
        }
        return named;
    }

    /**
     * Returns things by their names: the values of a mapping, or the items of a list which have a {@code name} each.
     */
    Map<String, YamlNode> namedOrListed() {
        if (!isSequence()) {
            return named();
        }
        Map<String, YamlNode> listed = new LinkedHashMap<>();
        for (YamlNode item : items) {
            String name = item.checkMapping() ? item.listedName() : null;
            if (name != null && listed.putIfAbsent(name, item.without(Set.of(NAME))) != null) {
                item.problem("yaml.name-twice", name);
            }
        }
        return listed;
    }

    /** Returns {@link #named} by the one name of each thing. */
    Map<String, YamlNode> named(Names names, NameKind kind) {
        return NamedNodes.byName(named(), names, kind);
    }

    /** Returns {@link #namedOrListed} by the one name of each thing. */
    Map<String, YamlNode> namedOrListed(Names names, NameKind kind) {
        return NamedNodes.byName(namedOrListed(), names, kind);
    }

    private @Nullable String listedName() {
        YamlNode name = get(NAME);
        if (!name.isPresent()) {
            problem("yaml.no-name");
        }
        return name.text();
    }

    YamlNode without(Set<String> keys) {
        Map<String, YamlNode> others = new LinkedHashMap<>(entries);
        others.keySet().removeAll(keys);
        return mapping(problems, keyLocation, location, others);
    }

    /** Returns the items of a list; none when it is no list. */
    List<YamlNode> items() {
        return items;
    }

    /** Returns the items of a list, or the value itself, which then stands for a list of one. */
    List<YamlNode> oneOrMore() {
        return isSequence() ? items : isPresent() ? List.of(this) : List.of();
    }

    @Nullable
    String text() {
        if (!isPresent()) {
            return null;
        }
        if (isSequence() || isMapping()) {
            problem("yaml.expected-text");
            return null;
        }
        if (text.isBlank()) {
            problem("yaml.empty");
            return null;
        }
        return text;
    }

    /** Returns the one name of what the text names. */
    @Nullable
    String name(Names names, NameKind kind) {
        String written = text();
        return written == null ? null : names.name(kind, written);
    }

    String text(String otherwise) {
        String written = text();
        return written == null ? otherwise : written;
    }

    /** Returns one text, or those of a list. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : oneOrMore()) {
            String each = item.text();
            if (each != null) {
                texts.add(each);
            }
        }
        return texts;
    }

    /** Returns a scalar as it is written, for {@link #value}; nothing for other types. */
    String written() {
        return text;
    }

    /** Returns what was read of {@link #written}, or adds the reason why it could not be. */
    <T> @Nullable T value(Reading<T> reading) {
        if (text() == null) {
            return null;
        }
        if (reading instanceof Reading.Unreadable<T> unreadable) {
            problems.add(location, unreadable.message());
        } else if (reading instanceof Reading.Value<T> value) {
            return value.value();
        } else {
            problem("yaml.empty");
        }
        return null;
    }

    /** Returns what was read of {@link #written}; {@code otherwise} where it is absent or could not be read. */
    <T> T value(Reading<T> reading, T otherwise) {
        T value = value(reading);
        return value == null ? otherwise : value;
    }

    /** Returns the constant whose name is written in small letters; {@code otherwise} where none is. */
    <E extends Enum<E>> E choice(E[] choices, E otherwise, String refusal) {
        Reading<E> reading = Reading.unreadable(refusal, text);
        for (E each : choices) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                reading = Reading.of(each);
            }
        }
        return value(reading, otherwise);
    }

    /** Returns a year from 1980 to 2100. */
    @Nullable
    Integer year() {
        Optional<Integer> year = Years.parse(text);
        return value(year.isPresent() ? Reading.of(year.get()) : Reading.unreadable("value.planning-year", text));
    }

    /** Returns a rate, as a fraction of 1. */
    @Nullable
    Ratio ratio() {
        return value(Percentages.ratio(text));
    }

    Ratio ratio(Ratio otherwise) {
        return value(Percentages.ratio(text), otherwise);
    }

    /** Returns a rate that is not below zero. */
    @Nullable
    Ratio ratioFromZero() {
        Ratio ratio = ratio();
        return ratio != null && isBelowZero(ratio.isNegative()) ? null : ratio;
    }

    /** Returns an amount that is not below zero; where it says another currency than this one, it is a problem. */
    @Nullable
    Money money(String currency) {
        Money money = value(Numbers.money(text, Scale.ofMoney(currency)));
        return money != null && isBelowZero(money.isNegative()) ? null : money;
    }

    /** Returns a number of vehicles that is not below zero. */
    @Nullable
    Units units() {
        Units units = value(Numbers.units(text));
        return units != null && isBelowZero(units.isNegative()) ? null : units;
    }

    private boolean isBelowZero(boolean negative) {
        if (negative) {
            problem("value.negative", text);
        }
        return negative;
    }

    @Nullable
    LocalDate day() {
        return value(Dates.day(text));
    }
}
