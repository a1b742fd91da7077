package io.github.budget4s.domain.reserve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The office in which somebody signs. */
public enum Role {
    /** The general manager (总经理). */
    GM,
    /** Finance (财务). */
    FINANCE,
    /** Marketing (市场). */
    MARKETING,
    /** Whoever may ask, and no more. */
    STAFF;

    /** The three offices that must have signed before money is released. */
    public static final List<Role> SIGNING = List.of(GM, FINANCE, MARKETING);

    private static final List<Role> ALL = List.of(values());
    private static final List<String> IDS = ALL.stream().map(Role::id).toList();

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Returns the name that files and options have: {@code gm}. */
    public String id() {
        return id;
    }

    /** Finds a role by the name that files and options have. */
    public static Optional<Role> of(String id) {
        int place = IDS.indexOf(id);
        return place < 0 ? Optional.empty() : Optional.of(ALL.get(place));
    }

    /** Lists the names that files and options have. */
    public static List<String> ids() {
        return IDS;
    }
}
