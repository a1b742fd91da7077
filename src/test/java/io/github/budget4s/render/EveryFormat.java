package io.github.budget4s.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Writes reports in the formats that it is told, one after the other; tests start it as a program of its own. */
public final class EveryFormat {

    private EveryFormat() {}

    /** Writes to standard output the formats named by the arguments. */
    public static void main(String[] arguments) throws IOException {
        List<Format> formats = Arrays.stream(arguments).map(Format::valueOf).toList();
        System.out.write(bytes(formats));
        System.out.flush();
    }

    static byte[] bytes(List<Format> formats) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Format format : formats) {
            Renderer renderer = format.renderer();
            renderer.render(Reports.allocation(), Reports.WORDS, out);
            renderer.render(Reports.kinds(), Reports.NAMES, out);
            renderer.render(
                    Reports.texts("车展，五一", "İIıi", "=1+1"),
                    Reports.terminal(Reports.CHINESE, Style.Headings.NAMES, 40),
                    out);
        }
        return out.toByteArray();
    }
}
