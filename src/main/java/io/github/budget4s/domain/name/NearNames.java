package io.github.budget4s.domain.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names of several inputs that are perhaps of one thing: {@code 抖音} and {@code 抖音信息流}, 755 and 0755. */
public final class NearNames {

    /** Of more names each would have to be held against too many others. */
    private static final int MOST = 1_000;

    /** A word of fewer Latin letters becomes another word with another letter: KOL, KOC. */
    private static final int SHORTEST_LATIN = 5;

    private static final int SHORTEST = 3;

    /** What refers a reader to a footnote. */
    private static final Pattern MARKS = Pattern.compile("[*＊※†‡]+$");

    /** Characters by which the names of different things differ, besides figures. */
    private static final String TELLING = "东西南北中上下左右前后内外新旧老大小高低男女早晚号甲乙丙丁春夏秋冬";

    private static final String NUMERALS = "〇零一二三四五六七八九十两";

    private NearNames() {}

    /**
     * Holds the names that are perhaps one.
     *
     * @param name the one that came first
     * @param others those of later inputs
     * @param alike whether they differ in nothing but capitals, blanks, brackets, footnote marks and characters that
     *     look alike
     */
    public record Group(String name, List<String> others, boolean alike) {}

    /**
     * Finds them.
     *
     * @param inputs the names of each input, those first whose names are to be kept
     */
    public static List<Group> of(List<? extends Collection<String>> inputs) {
        Set<String> all = new LinkedHashSet<>();
        // Of those of one input the plainest: 抖音, not 抖 音.
        for (Collection<String> names : inputs) {
            List<String> plainest = new ArrayList<>(names);
            if (plainest.size() > 1) {
                plainest.sort(Comparator.comparingInt(String::length));
            }
            all.addAll(plainest);
        }
        all.remove("");
        List<Group> groups = new ArrayList<>();
        if (all.size() > MOST) {
            return groups;
        }
        Map<String, String> shapes = new LinkedHashMap<>();
        for (String name : all) {
            shapes.put(name, LookAlikes.bareShape(MARKS.matcher(name).replaceFirst("")));
        }
        Set<String> grouped = new LinkedHashSet<>();
        for (String name : all) {
            List<String> others = new ArrayList<>();
            boolean alike = false;
            for (String other : all) {
                if (!other.equals(name) && !grouped.contains(other) && !grouped.contains(name)) {
                    String one = shapes.getOrDefault(name, "");
                    String second = shapes.getOrDefault(other, "");
                    boolean same = one.equals(second);
                    if (same || (isApart(name, other, inputs) && isNear(one, second))) {
                        others.add(other);
                        alike |= same;
                    }
                }
            }
            if (!others.isEmpty()) {
                groups.add(new Group(name, others, alike));
                grouped.addAll(others);
                grouped.add(name);
            }
        }
        return groups;
    }

    /** Returns whether two names never stand in the same input: whoever uses both means two things. */
    private static boolean isApart(String one, String other, List<? extends Collection<String>> inputs) {
        for (Collection<String> input : inputs) {
            if (input.contains(one) && input.contains(other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        int begin = 0;
        while (begin < shorter.length() && shorter.charAt(begin) == longer.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter.length() - begin
                && shorter.charAt(shorter.length() - 1 - end) == longer.charAt(longer.length() - 1 - end)) {
            end++;
        }
        String more = longer.substring(begin, longer.length() - end);
        String less = shorter.substring(begin, shorter.length() - end);
        if (isTelling(more) || isTelling(less)) {
            return false;
        }
        boolean within = less.isEmpty() && shorter.length() >= SHORTEST && isPartWith(shorter, more);
        return isOneEdit(longer, begin, more, less) || within || isPart(shorter, longer);
    }

    private static boolean isOneEdit(String longer, int begin, String more, String less) {
        if (more.length() != 1 || less.length() > 1) {
            return false;
        }
        boolean before = isLatinLetter(longer, begin - 1);
        boolean behind = isLatinLetter(longer, begin + 1);
        // A letter of a word is a slip of the pen, and one that stands alone tells things apart: A店, plan B.
        boolean ofWord = before && (behind || less.isEmpty());
        boolean isLetter = isLatin(more) && isLatin(less);
        return longer.length() >= (isLatin(longer) ? SHORTEST_LATIN : SHORTEST) && (!isLetter || ofWord);
    }

    /** Returns whether a name is part of another one, which does not add a number to it. */
    private static boolean isPart(String shorter, String longer) {
        int begin = longer.indexOf(shorter);
        if (begin < 0 || shorter.length() < (isLatin(shorter) ? SHORTEST : 2)) {
            return false;
        }
        return isPartWith(shorter, longer.substring(0, begin) + longer.substring(begin + shorter.length()));
    }

    private static boolean isPartWith(String shorter, String rest) {
        return !shorter.chars().allMatch(NearNames::isNumeral)
                && !isTelling(rest)
                && rest.chars().noneMatch(NearNames::isNumeral);
    }

    /** Returns whether nothing but figures, directions and the like tells two names apart. */
    private static boolean isTelling(String difference) {
        return !difference.isEmpty()
                && difference.chars().allMatch(each -> isNumeral(each) || TELLING.indexOf(each) >= 0);
    }

    private static boolean isNumeral(int character) {
        return Character.isDigit(character) || NUMERALS.indexOf(character) >= 0;
    }

    private static boolean isLatinLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 128 && Character.isLetter(text.charAt(at));
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(each -> each < 128);
    }
}
