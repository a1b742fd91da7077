package io.github.budget4s.read.value;

import java.text.Normalizer;

/** Brings the text of a cell to one form before it is read. */
public final class CellText {

    private static final int LAST_ASCII = 127;

    private CellText() {}

    /**
     * Trims a cell of blanks of every kind and makes full-width characters half-width: {@code "　２０２４年 "} is
     * {@code "2024年"}. Raised, ringed and fractional figures stay what they are: {@code 120①} is 120 with a footnote,
     * not 1201.
     */
    public static String plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) > LAST_ASCII) {
                if (cell.codePoints().anyMatch(each -> Character.getType(each) == Character.OTHER_NUMBER)) {
                    return cell.strip();
                }
                // Compatibility form: full-width digits and punctuation, ideographic and no-break blanks.
                return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                        .replace("\u200b", "")
                        .replace("\ufeff", "")
                        .strip();
            }
        }
        return cell.strip();
    }
}
