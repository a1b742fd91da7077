package io.github.budget4s.write.robot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text into messages that are short enough for a robot, so that nothing of it is lost.
 *
 * <p>A text that fits is one message as it is. A longer one is parted where lines end; a line that is too long for a
 * message of its own is parted between characters. Each part begins with its number, {@code (2/3)} and a blank, which
 * counts.
 */
public final class TextParts {

    private static final int LONGEST_NUMBER = 9;

    /** The parts so far, without their numbers. */
    private final List<String> parts = new ArrayList<>();

    /** How many bytes each may have. */
    private final int most;

    private final StringBuilder part = new StringBuilder();
    private int bytes;

    private TextParts(int most) {
        this.most = most;
    }

    /**
     * Parts a text.
     *
     * @param text lines with line feeds between them
     * @param most how many bytes of UTF-8 a message may have, enough for the numbers and a character
     * @return one message or more, in their order
     */
    public static List<String> of(String text, int most) {
        if (bytes(text) <= most) {
            return List.of(text);
        }
        for (int digits = 1; digits <= LONGEST_NUMBER; digits++) {
            int number = "(/) ".length() + 2 * digits;
            List<String> parts = new TextParts(most - number).part(text);
            if (String.valueOf(parts.size()).length() <= digits) {
                return numbered(parts);
            }
        }
        throw new IllegalArgumentException("a text of more parts than can be numbered");
    }

    private static List<String> numbered(List<String> parts) {
        List<String> numbered = new ArrayList<>();
        for (String part : parts) {
            numbered.add("(" + (numbered.size() + 1) + "/" + parts.size() + ") " + part);
        }
        return numbered;
    }

    private List<String> part(String text) {
        for (String line : text.split("\n", -1)) {
            int length = bytes(line);
            if (!part.isEmpty() && bytes + 1 + length > most) {
                end();
            }
            if (!part.isEmpty()) {
                part.append('\n');
                bytes++;
            }
            if (length > most) {
                addCharacters(line);
            } else {
                part.append(line);
                bytes += length;
            }
        }
        end();
        return parts;
    }

    private void addCharacters(String line) {
        line.codePoints().forEach(character -> {
            int length = bytes(Character.toString(character));
            if (bytes + length > most) {
                end();
            }
            part.appendCodePoint(character);
            bytes += length;
        });
    }

    private void end() {
        if (!part.toString().isBlank()) {
            parts.add(part.toString());
        }
        part.setLength(0);
        bytes = 0;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
