package io.github.budget4s.write.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes objects out of a table in JSON; all other characters stay as they are. */
public final class JsonObjects {

    private final String json;
    private int at;

    private JsonObjects(String json) {
        this.json = json;
    }

    /** The beginning and the end of an object. */
    private record Place(int begin, int end) {}

    /**
     * Returns a table without some of its objects.
     *
     * @param json what was read as a table: an array of objects, or an object whose {@code rows} is one
     * @param numbers which of the objects, from 0
     */
    public static String without(String json, Set<Integer> numbers) {
        List<Place> places = new JsonObjects(json).places();
        StringBuilder rest = new StringBuilder(json.length());
        int from = 0;
        boolean isAnyBefore = false;
        for (int i = 0; i < places.size(); i++) {
            if (!numbers.contains(i)) {
                isAnyBefore = true;
                continue;
            }
            // With an object goes the comma in front of it; with the first ones that behind them.
            int begin = isAnyBefore
                    ? json.lastIndexOf(',', places.get(i).begin())
                    : places.get(i).begin();
            int end = !isAnyBefore && i + 1 < places.size()
                    ? places.get(i + 1).begin()
                    : places.get(i).end();
            rest.append(json, from, Math.max(from, begin));
            from = end;
        }
        return rest.append(json, from, json.length()).toString();
    }

    private List<Place> places() {
        blanks();
        if (json.charAt(at) == '{') {
            toRows();
        }
        List<Place> places = new ArrayList<>();
        at++;
        for (blanks(); json.charAt(at) != ']'; blanks()) {
            if (json.charAt(at) == ',') {
                at++;
                continue;
            }
            int begin = at;
            value();
            places.add(new Place(begin, at));
        }
        return places;
    }

    /** Goes to the bracket with which the rows begin. */
    private void toRows() {
        at++;
        while (true) {
            blanks();
            int begin = at;
            text();
            boolean isRows = json.substring(begin, at).equals("\"rows\"");
            blanks();
            at++;
            blanks();
            if (isRows) {
                return;
            }
            value();
            blanks();
            at++;
        }
    }

    private void blanks() {
        while (json.charAt(at) == '\ufeff' || Character.isWhitespace(json.charAt(at))) {
            at++;
        }
    }

    private void value() {
        if (json.charAt(at) != '{' && json.charAt(at) != '[' && json.charAt(at) != '"') {
            while (",]} \t\r\n".indexOf(json.charAt(at)) < 0) {
                at++;
            }
            return;
        }
        int depth = 0;
        do {
            char letter = json.charAt(at);
            if (letter == '"') {
                text();
            } else {
                depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
                at++;
            }
        } while (depth > 0);
    }

    private void text() {
        at++;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
