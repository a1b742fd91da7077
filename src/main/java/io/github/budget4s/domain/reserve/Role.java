package io.github.budget4s.domain.reserve;

import java.util.Arrays;
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

    /** States the name that files and options have: {@code gm}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a role by the name that files and options have. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** Lists the names that files and options have. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Role::id).toList();
    }
}
