package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.problem.Location;

/**
 * Says where something stands in a plan, by line and by key: {@code plan.yaml:24 channels.DOU+.monthly}.
 *
 * @param location the file and the line
 * @param path the keys from the outside in with dots between them, an item of a list by its name; empty for the whole
 */
public record PlanPlace(Location location, String path) {

    /** Returns {@code FILE:LINE KEY}. */
    @Override
    public String toString() {
        String place = Location.of(location.file(), location.line()).toString();
        return path.isEmpty() ? place : place + " " + path;
    }
}
