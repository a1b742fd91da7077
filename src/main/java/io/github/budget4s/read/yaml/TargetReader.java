package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.measure.Better;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.OverMonths;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads targets with their directions: {@code {min: 12000}}, {@code ">= 42%"}, {@code "≤ 850"}, {@code ">= 1:4.5"}.
 *
 * <p>A figure alone is taken for the measures that the program knows: a cost is a ceiling, what comes in is a floor.
 * For any other measure it is refused: whether 850 is good or bad must not be guessed.
 */
final class TargetReader {

    private static final String OVER_MONTHS = "over_months";

    static final List<String> KEYS = List.of("min", "max", OVER_MONTHS);

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern COMPARED = Pattern.compile("(>=|≥|≧|<=|≤|≦)\\s*(.*)");
    /** A return of 1:4.5 is written so in plans: one yuan brings four and a half. */
    private static final Pattern ONE_TO = Pattern.compile("1\\s*:\\s*(.+)");

    /** How often, how well: no part of anything. */
    private static final Pattern NO_RATE = Pattern.compile("[频效倍功]率$");

    private static final int PERCENT_DIGITS = 2;

    private record Figure(BigDecimal value, boolean percent) {}

    private final @Nullable MilestoneReader milestones;

    private TargetReader(@Nullable MilestoneReader milestones) {
        this.milestones = milestones;
    }

    /** Returns the targets below a key, each of one figure. */
    static List<Target> targets(YamlNode node, Names names) {
        return new TargetReader(null).read(node, names);
    }

    /** Returns the targets of a year below a key, which may have milestones. */
    static List<Target> ofYear(YamlNode node, Names names, PlanMonths months) {
        return new TargetReader(new MilestoneReader(months)).read(node, names);
    }

    private List<Target> read(YamlNode node, Names names) {
        List<Target> targets = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each :
                node.named(names, NameKind.OTHER).entrySet()) {
            checkMeasure(each.getKey(), each.getValue());
            Target target = target(each.getKey(), each.getValue());
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private static void checkMeasure(String measure, YamlNode node) {
        if (!SNAKE_CASE.matcher(measure).matches() && measure.codePoints().noneMatch(Character::isIdeographic)) {
            String nearest = measure.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
            node.problem(node.keyLocation(), "plan.measure", measure, nearest);
        }
    }

    private @Nullable Target target(String measure, YamlNode node) {
        if (node.isMapping()) {
            Set<String> dated = milestones == null ? Set.of() : milestones.keys(node);
            YamlNode bounds = node.without(dated).mapping(KEYS);
            Target target = overMonths(bound(measure, bounds), bounds.get(OVER_MONTHS));
            return milestones == null || target == null || dated.isEmpty()
                    ? target
                    : milestones.add(target, dated, node, figure -> {
                        String text = figure.text();
                        return text == null ? null : figure(measure, target.direction(), figure, CellText.plain(text));
                    });
        }
        if (node.isNull()) {
            node.problem("plan.target-direction", measure, "100");
            return null;
        }
        String text = node.text();
        if (text == null) {
            return null;
        }
        // Quotes of a Chinese input method are none to YAML, which leaves them in the text.
        String written = CellText.plain(text).replaceAll("^[“”]|[“”]$", "");
        Matcher compared = COMPARED.matcher(written);
        if (compared.matches()) {
            boolean atLeast = ">≥≧".indexOf(compared.group(1).charAt(0)) >= 0;
            return figure(measure, atLeast ? Direction.AT_LEAST : Direction.AT_MOST, node, compared.group(2));
        }
        Better better = Measures.better(measure);
        if (better != Better.NONE) {
            return figure(measure, better == Better.UP ? Direction.AT_LEAST : Direction.AT_MOST, node, written);
        }
        if (read(written) instanceof Reading.Value) {
            node.problem("plan.target-direction", measure, written);
        } else {
            node.problem("plan.target", written);
        }
        return null;
    }

    /** Says what values of several months of a measure of the plan's own come to. */
    private static @Nullable Target overMonths(@Nullable Target target, YamlNode over) {
        if (target == null || !over.isPresent()) {
            return target;
        }
        String written = over.text("");
        for (OverMonths each : OverMonths.values()) {
            if (each.key().equals(written)) {
                return target.with(each);
            }
        }
        over.problem("plan.over-months", written);
        return target;
    }

    private static @Nullable Target bound(String measure, YamlNode bounds) {
        YamlNode minimum = bounds.get("min");
        YamlNode maximum = bounds.get("max");
        if (minimum.isPresent() == maximum.isPresent()) {
            bounds.problem(minimum.isPresent() ? "plan.target-both" : "plan.target-direction", measure, "100");
            return null;
        }
        Direction direction = minimum.isPresent() ? Direction.AT_LEAST : Direction.AT_MOST;
        YamlNode node = minimum.isPresent() ? minimum : maximum;
        String text = node.text();
        return text == null ? null : figure(measure, direction, node, CellText.plain(text));
    }

    private static @Nullable Target figure(String measure, Direction direction, YamlNode node, String text) {
        if (!(read(text) instanceof Reading.Value<Figure> value)) {
            node.problem("plan.target", text);
            return null;
        }
        Figure figure = value.value();
        if (direction == Direction.AT_MOST && figure.value().signum() < 0) {
            node.problem("value.negative", text);
        }
        if (isRate(measure) && !figure.percent() && figure.value().compareTo(BigDecimal.ONE) > 0) {
            node.problem("value.percentage", text);
        }
        return new Target(measure, direction, figure.value(), figure.percent());
    }

    /** A rate of 42 may be meant as 42 % or as 4,200 %. */
    private static boolean isRate(String measure) {
        return measure.endsWith("_rate")
                || (measure.endsWith("率") && !NO_RATE.matcher(measure).find());
    }

    private static Reading<Figure> read(String text) {
        Matcher oneTo = ONE_TO.matcher(text);
        boolean percent = text.endsWith("%");
        String number = oneTo.matches() ? oneTo.group(1) : percent ? text.substring(0, text.length() - 1) : text;
        return Numbers.number(number)
                .then(value -> Reading.of(new Figure(percent ? value.movePointLeft(PERCENT_DIGITS) : value, percent)));
    }
}
