package io.github.budget4s.cli.options;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/** Holds what the parser found on the command line for one option. */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
final class ParsedValue<V> implements IGetter, ISetter {

    private @Nullable V value;

    /** Begins with the value of an option that is not given. */
    ParsedValue(@Nullable V defaultValue) {
        this.value = defaultValue;
    }

    @Nullable
    V value() {
        return value;
    }

    @Override
    public <T> @Nullable T get() {
        return (T) value;
    }

    @Override
    public <T> @Nullable T set(@Nullable T parsed) {
        V before = value;
        if (before instanceof Collection<?>) {
            replace((Collection<Object>) before, parsed);
        } else {
            value = (V) parsed;
        }
        return (T) before;
    }

    /** The command has the list already: it stays the same one. */
    private static void replace(Collection<Object> list, @Nullable Object parsed) {
        if (list != parsed) {
            list.clear();
            if (parsed instanceof Collection<?> values) {
                list.addAll(values);
            }
        }
    }
}
