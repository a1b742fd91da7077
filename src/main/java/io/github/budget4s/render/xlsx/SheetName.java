package io.github.budget4s.render.xlsx;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names sheets and printed pages after a report. */
final class SheetName {

    private static final int MOST_CHARACTERS = 31;
    private static final int MOST_IN_HEADER = 200;

    private SheetName() {}

    /**
     * Shortens a title to a name that Excel takes: at most 31 characters, none of {@code []:*?/\}, not the name of the
     * other sheet.
     */
    static String of(String title, String taken) {
        String name = title.replaceAll("[\\s\\[\\]:*?/\\\\\\p{Cc}]+", " ").strip();
        if (name.length() > MOST_CHARACTERS) {
            int blank = name.lastIndexOf(' ', MOST_CHARACTERS);
            boolean splitsPair = Character.isHighSurrogate(name.charAt(MOST_CHARACTERS - 1));
            int end = splitsPair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
            // Between words where there are some; Chinese is cut where it is full.
            name = name.substring(0, blank > MOST_CHARACTERS / 2 ? blank : end).strip();
        }
        if (name.isEmpty() || name.equalsIgnoreCase(taken)) {
            name += "1";
        }
        return WorkbookUtil.createSafeSheetName(name);
    }

    /** Puts the title above each printed page and the page number below. */
    static void putOnPages(Sheet sheet, String title) {
        String line = title.length() > MOST_IN_HEADER ? title.substring(0, MOST_IN_HEADER) : title;
        // An ampersand begins a code here; two are one.
        sheet.getHeader().setCenter(SheetText.clean(line).replace("&", "&&"));
        sheet.getFooter().setCenter("&P / &N");
    }
}
