package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes targets with their directions: {@code {min: 12000}}, {@code ">= 42%"}, {@code "≤ 850"}, {@code ">= 1:4.5"}.
 *
 * <p>A figure alone is taken for the measures that the program knows: a cost is a ceiling, what comes in is a floor.
 * For any other measure it is refused: whether 850 is good or bad must not be guessed.
 */
final class TargetReader {

    static final List<String> KEYS = List.of("min", "max");

    /** Measures of which less is better. */
    private static final Pattern CEILINGS = Pattern.compile("cost_per_[a-z_]+|cpm");

    /** Measures of which more is better. */
    private static final Set<String> FLOORS = Set.of(
            "impressions",
            "visitors",
            "contacts",
            "leads",
            "visits",
            "test_drives",
            "orders",
            "deliveries",
            "units",
            "revenue",
            "gross_profit",
            "visit_rate",
            "test_drive_rate",
            "close_rate",
            "delivery_rate",
            "return_on_spend",
            "roi");

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern COMPARED = Pattern.compile("(>=|≥|≧|<=|≤|≦)\\s*(.*)");
    /** A return of 1:4.5 is written so in plans: one yuan brings four and a half. */
    private static final Pattern ONE_TO = Pattern.compile("1\\s*:\\s*(.+)");

    private static final int PERCENT_DIGITS = 2;

    private record Figure(BigDecimal value, boolean percent) {}

    private final YamlFields fields;

    TargetReader(YamlFields fields) {
        this.fields = fields;
    }

    /** Takes the targets below a key. */
    List<Target> targets(YamlNode node) {
        List<Target> targets = new ArrayList<>();
        fields.named(node).forEach((measure, entry) -> {
            checkMeasure(measure, entry);
            target(measure, entry.value()).ifPresent(targets::add);
        });
        return targets;
    }

    private void checkMeasure(String measure, YamlNode.Entry entry) {
        if (!SNAKE_CASE.matcher(measure).matches() && !CHINESE.matcher(measure).find()) {
            fields.problem(
                    entry.keyLocation(),
                    "plan.measure",
                    measure,
                    measure.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
        }
    }

    private Optional<Target> target(String measure, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return bound(measure, mapping);
        }
        if (YamlFields.isNull(node)) {
            fields.problem(node.location(), "plan.target-direction", measure, "100");
            return Optional.empty();
        }
        Optional<String> written = fields.text(node).map(CellText::plain);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Matcher compared = COMPARED.matcher(written.get());
        if (compared.matches()) {
            Direction direction =
                    ">≥≧".indexOf(compared.group(1).charAt(0)) >= 0 ? Direction.AT_LEAST : Direction.AT_MOST;
            return figure(measure, direction, node, compared.group(2));
        }
        if (CEILINGS.matcher(measure).matches()) {
            return figure(measure, Direction.AT_MOST, node, written.get());
        }
        if (FLOORS.contains(measure)) {
            return figure(measure, Direction.AT_LEAST, node, written.get());
        }
        if (read(written.get()) instanceof Reading.Value) {
            fields.problem(node.location(), "plan.target-direction", measure, written.get());
        } else {
            fields.problem(node.location(), "plan.target", written.get());
        }
        return Optional.empty();
    }

    private Optional<Target> bound(String measure, YamlNode.Mapping mapping) {
        fields.checkKeys(mapping, KEYS);
        Optional<YamlNode> minimum = fields.node(mapping, "min");
        Optional<YamlNode> maximum = fields.node(mapping, "max");
        if (minimum.isPresent() == maximum.isPresent()) {
            fields.problem(
                    mapping.location(),
                    minimum.isPresent() ? "plan.target-both" : "plan.target-direction",
                    measure,
                    "100");
            return Optional.empty();
        }
        YamlNode node = minimum.or(() -> maximum).orElseThrow();
        return fields.text(node)
                .map(CellText::plain)
                .flatMap(text ->
                        figure(measure, minimum.isPresent() ? Direction.AT_LEAST : Direction.AT_MOST, node, text));
    }

    private Optional<Target> figure(String measure, Direction direction, YamlNode node, String text) {
        if (!(read(text) instanceof Reading.Value<Figure> value)) {
            fields.problem(node.location(), "plan.target", text);
            return Optional.empty();
        }
        Figure figure = value.value();
        if (direction == Direction.AT_MOST && figure.value().signum() < 0) {
            fields.problem(node.location(), "value.negative", text);
        }
        if (isRate(measure) && !figure.percent() && figure.value().compareTo(BigDecimal.ONE) > 0) {
            fields.problem(node.location(), "value.percentage", text);
        }
        return Optional.of(new Target(measure, direction, figure.value(), figure.percent()));
    }

    /** Nobody can tell a rate of 42 from one of 4,200 %. */
    private static boolean isRate(String measure) {
        return measure.endsWith("_rate") || measure.endsWith("率");
    }

    private static Reading<Figure> read(String text) {
        Matcher oneTo = ONE_TO.matcher(text);
        boolean percent = text.endsWith("%");
        String number = oneTo.matches() ? oneTo.group(1) : percent ? text.substring(0, text.length() - 1) : text;
        return Numbers.number(number)
                .then(value -> Reading.of(new Figure(percent ? value.movePointLeft(PERCENT_DIGITS) : value, percent)));
    }
}
