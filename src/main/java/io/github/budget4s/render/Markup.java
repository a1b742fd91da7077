package io.github.budget4s.render;

/** Makes texts fit for HTML and XML, as they are: in elements, and in attributes in double quotes. */
public final class Markup {

    private Markup() {}

    /** Returns a text as markup shows it, on one line and without control characters. */
    public static String escaped(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
