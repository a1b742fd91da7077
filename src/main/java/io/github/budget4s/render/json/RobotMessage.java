package io.github.budget4s.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a text as the group robots of WeCom and DingTalk take it: {@code {"msgtype":"text","text":{"content":…}}}. */
public final class RobotMessage {

    private RobotMessage() {}

    /** Writes a message. */
    public static String of(String text) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("msgtype", "text");
            json.writeObjectFieldStart("text");
            json.writeStringField("content", text);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
