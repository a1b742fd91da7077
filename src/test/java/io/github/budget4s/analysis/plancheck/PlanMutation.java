package io.github.budget4s.analysis.plancheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one slip in a plan, as people make them when they type, copy and move lines. */
enum PlanMutation {
    /** 20000 becomes 2000. */
    DIGIT_DROPPED("(?<=[ :=])\\d{3,}(?=[万,} ])") {
        @Override
        String slip(String found, Random random) {
            int at = random.nextInt(found.length());
            return found.substring(0, at) + found.substring(at + 1);
        }
    },
    /** 20000 becomes 220000. */
    DIGIT_DOUBLED("(?<=[ :=])\\d{3,}(?=[万,} ])") {
        @Override
        String slip(String found, Random random) {
            int at = random.nextInt(found.length());
            return found.substring(0, at + 1) + found.substring(at);
        }
    },
    /** 120万 becomes 120. */
    UNIT_LOST("\\d+万(?=[,}\\n ])") {
        @Override
        String slip(String found, Random random) {
            return found.substring(0, found.length() - 1);
        }
    },
    /** ">= 42%" becomes ">= 42". */
    PERCENT_LOST("\\d+%(?=\")") {
        @Override
        String slip(String found, Random random) {
            return found.substring(0, found.length() - 1);
        }
    },
    /** ">= 42%" becomes ">= 0.42%". */
    PERCENT_TWICE("\\d+%(?=\")") {
        @Override
        String slip(String found, Random random) {
            return "0." + found;
        }
    },
    /** The budget of a channel becomes another one. */
    CHANNEL_CHANGED("(?<=budget: )\\d+(?=万)") {
        @Override
        String slip(String found, Random random) {
            int amount = Integer.parseInt(found);
            return String.valueOf(amount + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(amount / 2)));
        }
    },
    /** A yearly budget becomes a monthly one, or the other way round. */
    MONTHLY_FOR_YEARLY("budget(?=: \\d)|monthly(?=: \\d)") {
        @Override
        String slip(String found, Random random) {
            return found.equals("budget") ? "monthly" : "budget";
        }
    },
    /** An activity moves to another month. */
    ACTIVITY_MOVED("(?<=month: )\\d+") {
        @Override
        String slip(String found, Random random) {
            return String.valueOf((Integer.parseInt(found) + random.nextInt(11)) % 12 + 1);
        }
    },
    /** What a month is to bring is doubled. */
    MONTH_DOUBLED("(?<=(?:orders|units|leads): \\{min: )\\d+(?=\\})") {
        @Override
        String slip(String found, Random random) {
            return String.valueOf(2 * Integer.parseInt(found));
        }
    },
    /** A floor becomes a ceiling, or the other way round. */
    DIRECTION_TURNED("min(?=: )|max(?=: )|>=|<=") {
        @Override
        String slip(String found, Random random) {
            return switch (found) {
                case "min" -> "max";
                case "max" -> "min";
                case ">=" -> "<=";
                default -> ">=";
            };
        }
    },
    /** The line of a channel is lost. */
    CHANNEL_LOST("(?m)^  \\S+: \\{(?:budget|monthly):.*\\n") {
        @Override
        String slip(String found, Random random) {
            return "";
        }
    },
    /** The line of an activity is lost. */
    ACTIVITY_LOST("(?m)^  - \\{month:.*\\n") {
        @Override
        String slip(String found, Random random) {
            return "";
        }
    };

    private final Pattern place;

    PlanMutation(String place) {
        this.place = Pattern.compile(place);
    }

    abstract String slip(String found, Random random);

    /**
     * Is a plan with one slip.
     *
     * @param what the slip: its kind, its line and what became of what
     */
    record Mutant(String what, String plan) {}

    /** Makes the slip at one of the places where it can be, by chance; comments are no such place. */
    Mutant of(String plan, Random random) {
        List<MatchResult> places = new ArrayList<>();
        Matcher matcher = place.matcher(plan);
        while (matcher.find()) {
            int line = plan.lastIndexOf('\n', matcher.start()) + 1;
            if (plan.substring(line, matcher.start()).indexOf('#') < 0) {
                places.add(matcher.toMatchResult());
            }
        }
        MatchResult chosen = places.get(random.nextInt(places.size()));
        String slipped = slip(chosen.group(), random);
        int line = 1
                + (int) plan.substring(0, chosen.start())
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        return new Mutant(
                name() + " " + line + ": " + chosen.group().strip() + " -> " + slipped.strip(),
                plan.substring(0, chosen.start()) + slipped + plan.substring(chosen.end()));
    }
}
