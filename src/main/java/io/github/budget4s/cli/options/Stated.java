package io.github.budget4s.cli.options;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/** Holds what the command line states for one option, for the parser to put it there. */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
final class Stated<V> implements IGetter, ISetter {

    private @Nullable V value;

    /** Begins with the value of an option that is not given. */
    Stated(@Nullable V unlessStated) {
        this.value = unlessStated;
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
    public <T> @Nullable T set(@Nullable T stated) {
        V before = value;
        if (before instanceof Collection<?>) {
            replace((Collection<Object>) before, stated);
        } else {
            value = (V) stated;
        }
        return (T) before;
    }

    /** The command has the list already: it stays the same one. */
    private static void replace(Collection<Object> list, @Nullable Object stated) {
        if (list != stated) {
            list.clear();
            if (stated instanceof Collection<?> values) {
                list.addAll(values);
            }
        }
    }
}
