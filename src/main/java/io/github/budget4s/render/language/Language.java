package io.github.budget4s.render.language;

import java.util.Locale;

/** A language that the program speaks. */
public enum Language {
    /** Simplified Chinese. */
    ZH(Locale.SIMPLIFIED_CHINESE),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** States the locale of the language bundles. */
    public Locale locale() {
        return locale;
    }

    /** Picks Chinese for a Chinese locale and English for every other one. */
    public static Language of(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? ZH : EN;
    }
}
