package io.github.budget4s.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the keys of all objects, in the order in which they first stand in the file. */
final class JsonColumns implements JsonTable.Objects {

    /** As many as Excel has. */
    private static final int MOST_COLUMNS = 1 << 14;

    /** More objects without a key are no rows. */
    static final int MOST_EMPTY = 1 << 20;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private long firstLine;
    private int empty;

    @Override
    public boolean take(JsonParser json) throws IOException, JsonTable.ShapeException {
        if (firstLine == 0) {
            firstLine = json.currentTokenLocation().getLineNr();
        }
        int keys = 1;
        for (; json.nextToken() == JsonToken.FIELD_NAME; keys++) {
            places.putIfAbsent(json.currentName(), places.size());
            // One key a thousand million times is as much work; that it stands twice is said of the rows.
            if (places.size() > MOST_COLUMNS || keys > MOST_COLUMNS) {
                throw new JsonTable.ShapeException("rows.json-too-many-keys", (long) MOST_COLUMNS);
            }
            if (json.nextToken().isStructStart()) {
                throw new JsonTable.ShapeException("rows.json-nested", json.currentName());
            }
        }
        empty += keys == 1 ? 1 : 0;
        if (empty > MOST_EMPTY) {
            throw new JsonTable.ShapeException("rows.json-empty", (long) MOST_EMPTY);
        }
        return true;
    }

    /** Returns whether there are more columns than a table has, which nobody sees in the rows. */
    boolean isTooMany() {
        return places.size() > MOST_COLUMNS;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Returns the line on which the first object begins. */
    long firstLine() {
        return firstLine;
    }

    List<String> names() {
        return List.copyOf(places.keySet());
    }

    int size() {
        return places.size();
    }

    /** Returns the place of a column, counted from 0; -1 for one that the first reading did not come to. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }
}
