package io.github.budget4s.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a text as the group robots of WeCom and DingTalk take it: {@code {"msgtype":"text","text":{"content":…}}}. */
public final class RobotMessage {

    /** A robot of WeCom takes 2,048 bytes of text. */
    private static final int MOST_BYTES = 2_048;

    private static final String CUT = "\n…";
    private static final int CUT_BYTES = 4;

    private RobotMessage() {}

    /** Writes a message; a text that is too long for a robot ends with an ellipsis. */
    public static String of(String text) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("msgtype", "text");
            json.writeObjectFieldStart("text");
            json.writeStringField("content", shortened(text));
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String shortened(String text) {
        int bytes = 0;
        int fitting = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            i += Character.charCount(letter);
            if (bytes <= MOST_BYTES - CUT_BYTES) {
                fitting = i;
            }
        }
        return bytes <= MOST_BYTES ? text : text.substring(0, fitting) + CUT;
    }
}
