package io.github.budget4s.journal;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.journal.JournalLine.Signature;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/** Reads lines of a journal one after another: hash, fields, signature. One reader is for one thread. */
final class LineReader {

    private final byte[] bytes;
    private final MessageDigest digest = Sha256.begin();
    private final CanonicalReader reader = new CanonicalReader();

    LineReader(byte[] bytes) {
        this.bytes = bytes;
    }

    JournalLine line(long number, int from, int to) {
        digest.update(bytes, from, to - from);
        String hash = Sha256.end(digest);
        try {
            Map<String, Object> fields = reader.read(bytes, from, to);
            return new JournalLine(number, hash, fields, signature(fields), null);
        } catch (NotCanonicalException e) {
            Message damage = isUtf8(from, to) ? e.reason() : Message.of("journal.not-utf-8");
            return new JournalLine(number, hash, Map.of(), Signature.NONE, damage);
        }
    }

    private boolean isUtf8(int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Signature signature(Map<String, Object> fields) {
        Object signature = fields.get(JournalLine.SIGNATURE);
        if (signature == null) {
            return Signature.NONE;
        }
        return fields.get(JournalLine.KEY) instanceof String key
                        && signature instanceof String text
                        && Ed25519Keys.fits(key, text, reader.signed())
                ? Signature.FITS
                : Signature.WRONG;
    }
}
