package io.github.budget4s.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes files with a line an order, or an invoice, as they come: right ones, odd ones and broken ones. */
public final class OrderFiles {

    private static final List<String> NAMES =
            List.of("城东4S店", "滨江 店", " 南站直营店 ", "A店", "", "Nord", "\u3400\uD840\uDC00店", "合计店", "线上\t推广", "two;words");

    private OrderFiles() {}

    /** Makes a file with columns of these headings; those of dates and figures are known by them. */
    public static byte[] random(Random random, List<String> headings) {
        String delimiter = List.of(",", ",", ";", "\t").get(random.nextInt(4));
        String lineEnd = List.of("\n", "\n", "\r\n", "\r\n", "\r").get(random.nextInt(5));
        boolean monthly = random.nextInt(12) == 0;
        // How odd a file is: many are right from the first line to the last.
        int odd = random.nextInt(3) == 0 ? 25 : random.nextInt(2) == 0 ? 400 : 100_000;
        int quoted = List.of(0, 0, 2, 7).get(random.nextInt(4));
        StringBuilder text = new StringBuilder();
        if (random.nextInt(6) == 0) {
            text.append("2024 年订单明细").append(lineEnd).append(lineEnd);
        }
        text.append(String.join(delimiter, headings)).append(lineEnd);
        int rows = random.nextInt(400);
        for (int row = 0; row < rows; row++) {
            text.append(row(random, headings, delimiter, lineEnd, monthly, odd, quoted))
                    .append(lineEnd);
        }
        if (random.nextInt(4) == 0) {
            text.append("合计").append(delimiter.repeat(headings.size() - 1)).append(lineEnd);
        }
        if (random.nextInt(3) == 0) {
            text.setLength(text.length() - lineEnd.length());
        }
        return bytes(random, text.toString());
    }

    private static String row(
            Random random,
            List<String> headings,
            String delimiter,
            String lineEnd,
            boolean monthly,
            int odd,
            int quoted) {
        if (random.nextInt(odd) == 0) {
            switch (random.nextInt(6)) {
                case 0:
                    return "";
                case 1:
                    return String.join(delimiter, headings);
                case 2:
                    return "小计" + delimiter.repeat(headings.size() - 1);
                case 3:
                    return "x" + delimiter + "y";
                case 4:
                    return " ".repeat(3) + delimiter.repeat(headings.size() - 1);
                default:
                    return "\"never closed" + delimiter;
            }
        }
        List<String> cells = new ArrayList<>();
        for (String heading : headings) {
            cells.add(cell(random, heading, monthly, odd, lineEnd));
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean needed = cell.contains(delimiter) || cell.contains("\n") || cell.contains("\r");
            if (needed || (quoted > 0 && random.nextInt(quoted) == 0)) {
                cells.set(i, "\"" + cell.replace("\"", "\"\"") + "\"");
            }
        }
        return String.join(delimiter, cells);
    }

    private static String cell(Random random, String heading, boolean monthly, int odd, String lineEnd) {
        boolean wrong = random.nextInt(odd) == 0;
        if (heading.contains("日期")) {
            String month = String.format(Locale.ROOT, "%d-%02d", 2021 + random.nextInt(3), 1 + random.nextInt(12));
            if (wrong) {
                return List.of("2024-02-30", "", "近日", month).get(random.nextInt(4));
            }
            if (monthly) {
                return month;
            }
            String day = month + String.format(Locale.ROOT, "-%02d", 1 + random.nextInt(28));
            return random.nextInt(12) == 0
                    ? day.replace("-0", "-").replace('-', '/') + time(random)
                    : day + time(random);
        }
        if (heading.contains("数量") || heading.contains("额") || heading.contains("线索数")) {
            return wrong
                    ? List.of("1e5", "", "八", "-", "99999999999999999999").get(random.nextInt(5))
                    : List.of("1", "2", "-1", "12", "3.00", "1,200").get(random.nextInt(6));
        }
        if (heading.contains("状态")) {
            return wrong ? "付清了" : List.of("", "paid", "已付", "未付").get(random.nextInt(4));
        }
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return switch (random.nextInt(40)) {
            case 0 -> name + lineEnd + "第二行";
            case 1 -> "X" + name + "\"";
            case 2 -> "5\" " + name;
            case 3 -> "\u00a0";
            default -> name;
        };
    }

    /** Returns the time of an order, which few systems write; now and then one that no day has. */
    private static String time(Random random) {
        return switch (random.nextInt(60)) {
            case 0, 1 -> " 14:30";
            case 2, 3 -> " 09:08:07";
            case 4 -> " 下午2:30";
            default -> "";
        };
    }

    private static byte[] bytes(Random random, String text) {
        byte[] bytes =
                switch (random.nextInt(8)) {
                    case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                    case 1, 2 -> text.getBytes(Charset.forName("GB18030"));
                    case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                    default -> text.getBytes(StandardCharsets.UTF_8);
                };
        if (random.nextInt(12) == 0) {
            byte[] wrong = {0, (byte) 0xFF, (byte) 0x80, '"', '\n', ','};
            bytes[random.nextInt(bytes.length)] = wrong[random.nextInt(wrong.length)];
        }
        return bytes;
    }
}
