package io.github.budget4s.render.html;

import io.github.budget4s.render.Markup;

/** Builds HTML; every text that comes from outside goes through {@link #text}. */
final class Html {

    private final StringBuilder html = new StringBuilder();

    /** Adds markup of the program's own. */
    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Adds a text as a text, whatever stands in it. */
    Html text(String text) {
        html.append(Markup.escaped(text));
        return this;
    }

    /** Adds an element with a text in it. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name.replaceFirst(" .*", "") + ">\n");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
