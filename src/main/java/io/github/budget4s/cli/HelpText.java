package io.github.budget4s.cli;

import io.github.budget4s.render.text.TextWidth;
import io.github.budget4s.render.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Breaks the lines of a help where other texts are broken too: picocli would do so inside of {@code budget4s.yaml} and
 * of {@code units=提车台数}. Examples stay as they are, to be copied.
 */
final class HelpText {

    /** So wide that picocli breaks nothing. */
    static final int UNBROKEN = 10_000;

    private static final Pattern OPTION = Pattern.compile("(?: {2,6}[-\\[]\\S.*? {2,}| {15,})(?=\\S)");
    private static final Pattern OPTION_LINE = Pattern.compile(" {2,6}[-\\[]| {15,}\\S");
    private static final Pattern TWO_COLUMNS = Pattern.compile("( *\\S+ {2,})\\S.*");
    private static final Pattern EXAMPLE = Pattern.compile(" {2}\\S*budget4s .*");
    private static final Pattern COLOR = Pattern.compile("\u001b\\[[\\d;]*m");

    private HelpText() {}

    /** Breaks each line that is wider than the terminal; what follows is indented below where its text began. */
    static String wrapped(String help, int width) {
        List<String> lines = help.lines().toList();
        int descriptions = descriptions(lines);
        return lines.stream()
                        .flatMap(line -> lines(line, descriptions, width).stream())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** Finds the column where the descriptions of options begin: that of most of them. */
    private static int descriptions(List<String> lines) {
        Map<Integer, Long> columns = lines.stream()
                .map(line -> OPTION.matcher(plain(line)))
                .filter(Matcher::lookingAt)
                .collect(Collectors.groupingBy(Matcher::end, Collectors.counting()));
        return columns.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static String plain(String line) {
        return COLOR.matcher(line).replaceAll("");
    }

    private static List<String> lines(String line, int descriptions, int width) {
        String plain = plain(line);
        if (TextWidth.of(plain) <= width || EXAMPLE.matcher(plain).matches()) {
            return List.of(line);
        }
        int indent = indent(plain, descriptions);
        String text = plain.substring(indent);
        // Colours are those of names and their values, which stand in front.
        String front = line.substring(0, line.length() - text.length());
        int column = TextWidth.of(plain.substring(0, indent));
        List<String> lines = new ArrayList<>();
        for (String each : Wrap.lines(text, width - column)) {
            lines.add((lines.isEmpty() ? front : " ".repeat(column)) + each);
        }
        return lines;
    }

    private static int indent(String plain, int descriptions) {
        Matcher twoColumns = TWO_COLUMNS.matcher(plain);
        boolean option = OPTION_LINE.matcher(plain).lookingAt() && plain.length() > descriptions && descriptions > 0;
        if (option && plain.charAt(descriptions - 1) == ' ' && plain.charAt(descriptions) != ' ') {
            return descriptions;
        }
        return twoColumns.matches() ? twoColumns.group(1).length() : 0;
    }
}
