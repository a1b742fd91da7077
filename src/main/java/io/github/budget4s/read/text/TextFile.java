package io.github.budget4s.read.text;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat.Evidence;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.ReadingProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Opens a file as text: finds out its encoding, and says on which line bytes are wrong. */
public final class TextFile {

    private static final int HEAD = 1 << 16;

    /**
     * So many Chinese characters that are right UTF-8 stand in no GB18030 text by chance: each needs three bytes to
     * fall into narrow ranges.
     */
    public static final int SURELY_UTF_8 = 16;

    private final InputFile file;
    private final Charset encoding;
    private final Evidence evidence;
    private final Utf8Scan.@Nullable Misfit misfit;

    private TextFile(InputFile file, Charset encoding, Evidence evidence, Utf8Scan.@Nullable Misfit misfit) {
        this.file = file;
        this.encoding = encoding;
        this.evidence = evidence;
        this.misfit = misfit;
    }

    /**
     * Opens a text: a byte-order mark tells its encoding, else it is UTF-8 when every byte of it is, else GB18030.
     *
     * @param chosen the encoding that the user says it has; null to find out
     * @throws BrokenFileException when it is no text
     * @throws IOException when it cannot be read
     */
    public static TextFile open(InputFile file, @Nullable Charset chosen) throws IOException, BrokenFileException {
        if (chosen != null) {
            return new TextFile(file, chosen, Evidence.CHOSEN, null);
        }
        byte[] head = head(file);
        Charset marked = Encodings.byMark(head);
        if (marked != null) {
            return new TextFile(file, marked, Evidence.BYTE_ORDER_MARK, null);
        }
        // A picture or an archive: said before its bytes are looked at as text.
        refuseNul(file, head);
        Utf8Scan.Misfit misfit = Utf8Scan.firstMisfit(file);
        if (misfit == null) {
            return new TextFile(file, StandardCharsets.UTF_8, Evidence.VALID_UTF_8, null);
        }
        if (misfit.threeByteCharacters() >= SURELY_UTF_8) {
            throw new BrokenFileException(new Problem(
                    Location.of(file.name(), lineOf(file, misfit)),
                    Message.of("rows.utf-8-damaged", misfit.bytes(), misfit.threeByteCharacters())));
        }
        return new TextFile(file, Encodings.gb18030(), Evidence.NOT_UTF_8, misfit);
    }

    /** Returns the first bytes of a file, which are enough to tell its encoding by in most. */
    public static byte[] head(InputFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(HEAD);
        }
    }

    public Charset encoding() {
        return encoding;
    }

    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns the characters of the text; reading them ends with a {@link TextReader.TextFaultException} where bytes do
     * not fit, or where a NUL stands.
     *
     * @param progress is told how many bytes were read
     */
    public Reader reader(ReadingProgress progress) throws IOException {
        return new TextReader(file, encoding, progress);
    }

    /** Returns what is wrong with the text, and on which line. */
    public BrokenFileException broken(TextReader.TextFaultException fault) throws IOException {
        LineCounter lines = new LineCounter();
        try (Reader text = reader(ReadingProgress.NONE)) {
            for (long i = 0; i < fault.characters(); i++) {
                lines.accept((char) text.read());
            }
        }
        Message message = fault.misfit() == null
                ? Message.of("rows.nul")
                : Message.of("rows.misfit", fault.misfit(), encoding.name(), because());
        return new BrokenFileException(new Problem(Location.of(file.name(), lines.line()), message));
    }

    /** Returns why the encoding was tried. */
    private Message because() throws IOException {
        if (misfit != null) {
            return Message.of("rows.because-not-utf-8", misfit.bytes(), lineOf(file, misfit));
        }
        return switch (evidence) {
            case CHOSEN -> Message.of("rows.because-chosen");
            case BYTE_ORDER_MARK -> Message.of("rows.because-mark");
            case VALID_UTF_8, NOT_UTF_8 -> Message.of("rows.because-usual");
        };
    }

    private static void refuseNul(InputFile file, byte[] head) throws BrokenFileException {
        LineCounter lines = new LineCounter();
        for (byte value : head) {
            if (value == 0) {
                throw new BrokenFileException(
                        new Problem(Location.of(file.name(), lines.line()), Message.of("rows.nul")));
            }
            lines.accept((char) (value & 0xFF));
        }
    }

    private static long lineOf(InputFile file, Utf8Scan.Misfit misfit) throws IOException {
        LineCounter lines = new LineCounter();
        byte[] buffer = new byte[HEAD];
        try (InputStream in = file.open()) {
            // Up to there the file is UTF-8, in which no other character has the bytes of a line end.
            long left = misfit.offset();
            while (left > 0) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                if (read == 0) {
                    break;
                }
                for (int i = 0; i < read; i++) {
                    lines.accept((char) (buffer[i] & 0xFF));
                }
                left -= read;
            }
        }
        return lines.line();
    }
}
