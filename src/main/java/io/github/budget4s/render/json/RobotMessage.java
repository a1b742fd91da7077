package io.github.budget4s.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Writes messages as the group robots of WeCom and DingTalk take them. */
public final class RobotMessage {

    /** What DingTalk's Markdown would take for a sign. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]()#+!>|~-]");

    /** Writes what a message holds besides its type. */
    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private RobotMessage() {}

    /** Writes a text, which both take: {@code {"msgtype":"text","text":{"content":…}}}. */
    public static String of(String text) {
        return message("text", json -> json.writeStringField("content", text));
    }

    /**
     * Writes a picture, which WeCom takes: {@code {"msgtype":"image","image":{"base64":…,"md5":…}}}.
     *
     * @param picture PNG or JPEG, of 2 MB at most
     */
    public static String ofPicture(byte[] picture) {
        return message("image", json -> {
            json.writeStringField("base64", Base64.getEncoder().encodeToString(picture));
            json.writeStringField("md5", md5(picture));
        });
    }

    /**
     * Writes a text as Markdown, which DingTalk shows in full beside its title:
     * {@code {"msgtype":"markdown","markdown":{"title":…,"text":…}}}.
     *
     * @param title what is shown in the list of chats
     * @param markdown as {@link #markdown} writes it
     */
    public static String ofMarkdown(String title, String markdown) {
        return message("markdown", json -> {
            json.writeStringField("title", title);
            json.writeStringField("text", markdown);
        });
    }

    /** Writes a text so that Markdown shows it as it is, line by line. */
    public static String markdown(String text) {
        return SIGNS.matcher(text).replaceAll("\\\\$0").replace("\n", "  \n");
    }

    private static String message(String type, Content content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("msgtype", type);
            json.writeObjectFieldStart(type);
            content.writeTo(json);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** WeCom asks for it to see whether the picture came whole. */
    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
