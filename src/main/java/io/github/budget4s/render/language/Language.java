package io.github.budget4s.render.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** A language that the program speaks. */
public enum Language {
    /** Simplified Chinese. */
    ZH("_zh"),
    /** English. */
    EN("");

    private static final String FOLDER = "/io/github/budget4s/";

    private final String suffix;

    Language(String suffix) {
        this.suffix = suffix;
    }

    /**
     * Loads the texts of this language, which are all in one file.
     *
     * <p>{@link ResourceBundle#getBundle(String)} would first ask for the files of further locales, and to see that
     * they are not there it opens every library: a tenth of a second.
     *
     * @param name {@code messages} or {@code help}
     */
    public ResourceBundle bundle(String name) {
        String file = FOLDER + name + suffix + ".properties";
        try (InputStream in = Language.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("not in the program: " + file, file, "");
            }
            return new TextBundle(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds a language by its name, {@code zh} or {@code en}, in capitals too. */
    public static Optional<Language> find(String name) {
        for (Language language : values()) {
            if (language.name().equalsIgnoreCase(name)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Picks Chinese for a Chinese locale and English for every other one. */
    public static Language of(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? ZH : EN;
    }
}
