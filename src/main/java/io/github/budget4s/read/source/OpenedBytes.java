package io.github.budget4s.read.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The bytes of an encrypted file that was opened: in memory, and nowhere else. */
public final class OpenedBytes {

    private final byte[] bytes;

    /** Holds bytes, which nobody else may change from then on. */
    public OpenedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    long size() {
        return bytes.length;
    }
}
