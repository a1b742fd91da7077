package io.github.budget4s.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.source.InputFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8ScanTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void scansUtf8AsTheJdkDoes() throws Exception {
        // Characters of one to four bytes and broken ones, laid so that each crosses the buffer's end somewhere.
        List<String> pieces = List.of(
                "41",
                "C2A2",
                "E6B189",
                "F0A08080",
                "ED9FBF",
                "EFBFBF",
                "F48FBFBF",
                "C0AF",
                "E08080",
                "EDA080",
                "F0808080",
                "F4908080",
                "80",
                "FF",
                "C2",
                "E6B1",
                "F0A080");
        for (String piece : pieces) {
            for (int before = (1 << 16) - 9; before <= 1 << 16; before++) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.write("a".repeat(before).getBytes(StandardCharsets.UTF_8));
                bytes.write(HexFormat.of().parseHex(piece));
                bytes.write("zz".getBytes(StandardCharsets.UTF_8));
                Path path = Files.write(directory.resolve("a.csv"), bytes.toByteArray());

                Utf8Scan.Misfit misfit = Utf8Scan.firstMisfit(new InputFile("a", path, null));

                boolean valid = !new String(bytes.toByteArray(), StandardCharsets.UTF_8).contains("\uFFFD");
                assertThat(misfit == null).as(piece + " at " + before).isEqualTo(valid);
                if (misfit != null) {
                    assertThat(misfit.offset()).as(piece + " at " + before).isEqualTo(before);
                }
            }
        }
    }
}
