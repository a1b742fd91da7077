package io.github.budget4s.read.journal;

import io.github.budget4s.domain.journal.CanonicalJson;
import io.github.budget4s.domain.journal.Head;
import io.github.budget4s.domain.journal.JournalLine;
import io.github.budget4s.domain.journal.JournalLine.Signature;
import io.github.budget4s.domain.journal.JournalText;
import io.github.budget4s.domain.journal.NotCanonicalException;
import io.github.budget4s.domain.message.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Reads the lines of a journal, with the hash and the signature of each, on all processors. */
public final class JournalReader {

    /** What the name of a journal's head ends with. */
    public static final String HEAD = ".head";

    private static final int MOST_LOOKS = 3;
    private static final long PAUSE = 20_000_000;

    private record Range(int from, int to) {}

    private JournalReader() {}

    /**
     * Reads a file. Where the last line has no end it is read again: another process may just be writing it.
     *
     * @return an empty journal when there is no such file
     * @throws IOException when it cannot be read
     */
    public static JournalText read(Path path) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(path);
            for (int i = 0; i < MOST_LOOKS && bytes.length > 0 && bytes[bytes.length - 1] != '\n'; i++) {
                LockSupport.parkNanos(PAUSE);
                bytes = Files.readAllBytes(path);
            }
            return parse(bytes);
        } catch (NoSuchFileException e) {
            return JournalText.EMPTY;
        }
    }

    /** Reads the bytes of a file. */
    public static JournalText parse(byte[] bytes) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                ranges.add(new Range(from, i));
                from = i + 1;
            }
        }
        // The end of the work is the order of the lines, whichever processor comes first.
        List<JournalLine> lines = IntStream.range(0, ranges.size())
                .parallel()
                .mapToObj(i -> line(
                        i + 1L,
                        Arrays.copyOfRange(
                                bytes, ranges.get(i).from(), ranges.get(i).to())))
                .toList();
        byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length);
        return new JournalText(
                lines,
                rest.length == 0
                        ? null
                        : new JournalText.Torn(
                                Base64.getEncoder().encodeToString(rest), rest.length, line(ranges.size() + 1L, rest)),
                from);
    }

    private static JournalLine line(long number, byte[] bytes) {
        String hash = JournalLine.sha256(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            SortedMap<String, Object> fields = CanonicalJson.read(text);
            return new JournalLine(number, hash, fields, signature(fields), null);
        } catch (CharacterCodingException e) {
            return damaged(number, hash, Message.of("journal.not-utf-8"));
        } catch (NotCanonicalException e) {
            return damaged(number, hash, e.reason());
        }
    }

    private static JournalLine damaged(long number, String hash, Message damage) {
        return new JournalLine(number, hash, new TreeMap<>(), Signature.NONE, damage);
    }

    private static Signature signature(SortedMap<String, Object> fields) {
        if (!fields.containsKey(JournalLine.SIGNATURE)) {
            return Signature.NONE;
        }
        return fields.get(JournalLine.KEY) instanceof String key
                        && fields.get(JournalLine.SIGNATURE) instanceof String signature
                        && Ed25519Keys.fits(key, signature, JournalLine.signed(fields))
                ? Signature.FITS
                : Signature.WRONG;
    }

    /** States where the head of a journal is written down. */
    public static Path headFile(Path journal) {
        return journal.resolveSibling(journal.getFileName() + HEAD);
    }

    /**
     * Reads the head that stands beside a journal.
     *
     * @return empty when there is none, or it is damaged or signed wrongly
     * @throws IOException when it cannot be read
     */
    public static Optional<Head> readHead(Path journal) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(headFile(journal));
            return Head.read(new String(bytes, StandardCharsets.UTF_8))
                    .filter(head -> head.key().isEmpty()
                            || Ed25519Keys.fits(
                                    head.key(), head.signature(), Head.signed(head.number(), head.hash(), head.key())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
