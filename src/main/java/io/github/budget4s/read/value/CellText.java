package io.github.budget4s.read.value;

import java.text.Normalizer;

/** Brings the text of a cell to one form before it is read. */
public final class CellText {

    private static final int LAST_ASCII = 127;

    /** What looks like the hyphen of a keyboard: hyphens, dashes of figures and of texts, the minus sign. */
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";

    private CellText() {}

    /**
     * Trims a cell of blanks of every kind and makes full-width characters half-width: {@code "　２０２４年 "} is
     * {@code "2024年"}. Characters that nobody sees, such as the direction marks of pasted texts, are left out. Raised,
     * ringed and fractional figures stay what they are: {@code 120①} is 120 with a footnote, not 1201.
     */
    public static String plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            // Most cells have nothing but ASCII and Chinese letters, which stay as they are.
            if (cell.charAt(i) > LAST_ASCII && !Simplified.isHan(cell.charAt(i))) {
                if (cell.codePoints().anyMatch(each -> Character.getType(each) == Character.OTHER_NUMBER)) {
                    return cell.strip();
                }
                // Compatibility form: full-width digits and punctuation, ideographic and no-break blanks.
                return visible(Normalizer.normalize(cell, Normalizer.Form.NFKC)).strip();
            }
        }
        return cell.strip();
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Makes ordinary hyphens of all characters that look like one. */
    static String withOrdinaryHyphens(String text) {
        String ordinary = text;
        for (int i = 0; i < HYPHENS.length(); i++) {
            ordinary = ordinary.replace(HYPHENS.charAt(i), '-');
        }
        return ordinary;
    }

    /** Does the same unless there are two kinds of hyphens: 2024-01–05 is five months, and not a day. */
    static String withOneHyphen(String text) {
        int first = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '-' || HYPHENS.indexOf(letter) >= 0) {
                if (first != 0 && letter != first) {
                    return text;
                }
                first = letter;
            }
        }
        return first == 0 || first == '-' ? text : withOrdinaryHyphens(text);
    }

    /**
     * Leaves out by what a spreadsheet is made to keep a text as it is: the apostrophe of {@code '2024-03}, and all of
     * {@code ="2024-03"} but the text.
     */
    static String unguarded(String text) {
        if (text.length() > 1 && text.charAt(0) == '\'') {
            return text.substring(1).strip();
        }
        return text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")
                ? text.substring(2, text.length() - 1).strip()
                : text;
    }
}
