package io.github.budget4s.domain.project;

import org.jspecify.annotations.Nullable;

/**
 * Holds how a project's results look where no option says otherwise.
 *
 * @param language the language, {@code zh} or {@code en}; null for the machine's
 * @param headings the language of column names; null where the format decides
 * @param byteOrderMark whether CSV and TSV begin with one, for Excel
 */
public record OutputDefaults(
        @Nullable String language, @Nullable String headings, boolean byteOrderMark) {

    public static final OutputDefaults NONE = new OutputDefaults(null, null, false);
}
