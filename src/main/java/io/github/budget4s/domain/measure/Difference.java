package io.github.budget4s.domain.measure;

import io.github.budget4s.domain.money.Ratio;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of one quantity without another one of the same unit: output without insurance. */
public record Difference(String name, Better better, Quantity minuend, Quantity subtrahend, List<String> otherNames)
        implements Measure {

    public Difference {
        otherNames = List.copyOf(otherNames);
    }

    @Override
    public Unit unit() {
        return minuend.unit();
    }

    @Override
    public boolean isIn(Set<Quantity> quantities) {
        return minuend.isIn(quantities) && subtrahend.isIn(quantities);
    }

    @Override
    public @Nullable Ratio value(Figures figures) {
        Ratio whole = minuend.value(figures);
        Ratio part = subtrahend.value(figures);
        return whole == null || part == null ? null : whole.minus(part);
    }
}
