package io.github.budget4s.domain.project;

import org.jspecify.annotations.Nullable;

/**
 * A database in which tables stand that a project reads in the place of files.
 *
 * @param name by which {@code dms:orders} names it
 * @param url where it is, {@code jdbc:postgresql://127.0.0.1/dms}
 * @param user as whom it is asked; null where the engine needs nobody
 * @param password where the password is, never the password itself
 * @param timeZone in which a day begins for columns of times with a zone
 * @param timeout how many seconds a statement may take
 */
public record DatabaseSource(
        String name, String url, @Nullable String user, PasswordPlace password, String timeZone, int timeout) {

    /** That of all dealers of the country. */
    public static final String TIME_ZONE = "Asia/Shanghai";

    /** Ten minutes. */
    public static final int TIMEOUT = 600;

    /**
     * Where a password is.
     *
     * @param variable the environment's variable; null for none
     * @param file the file, as written; null for none
     */
    public record PasswordPlace(
            @Nullable String variable, @Nullable String file) {

        /** There is none. */
        public static final PasswordPlace NONE = new PasswordPlace(null, null);
    }
}
