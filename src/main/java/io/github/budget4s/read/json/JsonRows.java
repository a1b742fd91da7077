package io.github.budget4s.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.budget4s.read.source.Row;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a row of each object. */
final class JsonRows implements JsonTable.Objects {

    /** So many cells, the empty ones of keys that a row lacks among them, are those of a workbook too. */
    private static final long MOST_CELLS = 1 << 28;

    private final JsonColumns columns;
    private final Predicate<Row> handler;
    private int empty;
    private long cellCount;

    JsonRows(JsonColumns columns, Predicate<Row> handler) {
        this.columns = columns;
        this.handler = handler;
    }

    @Override
    public boolean take(JsonParser json) throws IOException, JsonTable.ShapeException {
        long line = json.currentTokenLocation().getLineNr();
        @Nullable String[] found = new String[columns.size()];
        boolean isEmpty = true;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            isEmpty = false;
            String name = json.currentName();
            int place = columns.place(name);
            if (place >= 0 && found[place] != null) {
                throw new JsonTable.ShapeException("rows.json-key-twice", name);
            }
            String cell = cell(name, json);
            if (place >= 0) {
                found[place] = cell;
            }
        }
        empty += isEmpty ? 1 : 0;
        if (empty > JsonColumns.MOST_EMPTY) {
            throw new JsonTable.ShapeException("rows.json-empty", (long) JsonColumns.MOST_EMPTY);
        }
        cellCount += found.length;
        if (cellCount > MOST_CELLS) {
            throw new JsonTable.ShapeException("rows.json-too-many-cells", MOST_CELLS / 1_000_000);
        }
        String[] cells = new String[found.length];
        for (int i = 0; i < cells.length; i++) {
            String cell = found[i];
            cells[i] = cell == null ? "" : cell;
        }
        return handler.test(Row.of(line, Collections.unmodifiableList(Arrays.asList(cells))));
    }

    private static String cell(String name, JsonParser json) throws IOException, JsonTable.ShapeException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token == null || !token.isScalarValue()) {
            throw new JsonTable.ShapeException("rows.json-nested", name);
        }
        String text = json.getText();
        if (text.indexOf('\0') >= 0) {
            throw new JsonTable.ShapeException("rows.json-nul", name);
        }
        return text;
    }
}
