package io.github.budget4s.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.budget4s.domain.message.Message;
import java.io.IOException;
import java.io.Serial;

/** Finds the rows of a JSON file: an array of objects, or the array that is the {@code rows} of an object. */
final class JsonTable {

    private static final String ROWS = "rows";
    private static final int MOST_VALUES = 1_000_000;

    /** Says that the JSON is well-formed and no table. */
    static final class ShapeException extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Message problem;

        ShapeException(String key, Object... arguments) {
            super(key);
            this.problem = Message.of(key, arguments);
        }

        Message problem() {
            return problem;
        }
    }

    /** Takes the objects of a table one by one. */
    interface Objects {

        /**
         * Takes the object that has just begun, to its end.
         *
         * @return whether further ones are wanted
         */
        boolean take(JsonParser json) throws IOException, ShapeException;
    }

    private JsonTable() {}

    /**
     * Hands on the objects in order, until there are no more or no more are wanted.
     *
     * @throws ShapeException when there is no array of objects where one should be; the parser stands at what is wrong
     */
    static void read(JsonParser json, Objects objects) throws IOException, ShapeException {
        JsonToken first = json.nextToken();
        boolean wanted = first == JsonToken.START_OBJECT ? readMembers(json, objects) : readArray(json, objects);
        if (wanted && json.nextToken() != null) {
            throw new ShapeException("rows.json-second");
        }
    }

    private static boolean readMembers(JsonParser json, Objects objects) throws IOException, ShapeException {
        boolean found = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean rows = json.currentName().equals(ROWS);
            if (rows && found) {
                throw new ShapeException("rows.json-key-twice", ROWS);
            }
            json.nextToken();
            if (!rows) {
                skip(json);
            } else if (readArray(json, objects)) {
                found = true;
            } else {
                return false;
            }
        }
        if (!found) {
            throw new ShapeException("rows.json-no-rows");
        }
        return true;
    }

    /** What stands beside the rows says something of them, and is short. */
    private static void skip(JsonParser json) throws IOException, ShapeException {
        String name = json.currentName();
        int depth = 0;
        for (int values = 0; ; values++) {
            JsonToken token = json.currentToken();
            if (values > MOST_VALUES) {
                throw new ShapeException("rows.json-long-member", name, (long) MOST_VALUES);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0 || json.nextToken() == null) {
                return;
            }
        }
    }

    private static boolean readArray(JsonParser json, Objects objects) throws IOException, ShapeException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new ShapeException("rows.json-not-a-list", json.getText());
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new ShapeException("rows.json-not-an-object", json.getText());
            }
            if (!objects.take(json)) {
                return false;
            }
        }
        return true;
    }
}
