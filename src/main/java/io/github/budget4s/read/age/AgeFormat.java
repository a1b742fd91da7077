package io.github.budget4s.read.age;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.source.OpenedBytes;
import io.github.budget4s.read.source.Unlocking;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens and makes files in the age format, version 1, for X25519 keys: {@code age -d -i key.txt} opens the same.
 *
 * <p>What is opened is kept in memory and never written.
 *
 * @see <a href="https://age-encryption.org/v1">age-encryption.org/v1</a>
 */
public final class AgeFormat {

    private static final byte[] BEGINNING = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "AGE-SECRET-KEY-1";
    private static final int BUFFER = 1 << 16;

    /** What is opened, or encrypted, is in memory: so much at most. */
    public static final int MOST_BYTES = 64 << 20;

    /** A file of keys is some lines. */
    private static final int MOST_KEY_BYTES = 1 << 16;

    private AgeFormat() {}

    /**
     * Returns what opens encrypted files.
     *
     * @param keys lists the files that have the secret keys, as {@code age-keygen} writes them; asked for when one is
     *     needed
     */
    public static Unlocking unlocking(Supplier<List<Path>> keys) {
        return (name, path) -> isEncrypted(path) ? open(name, path, keys.get()) : null;
    }

    /** Returns whether a file is one. */
    public static boolean isEncrypted(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        } catch (IOException e) {
            // Whoever reads it says so.
            return false;
        }
    }

    private static OpenedBytes open(String name, Path path, List<Path> keys) {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        for (Path key : keys) {
            readers.addAll(readers(key));
        }
        if (readers.isEmpty()) {
            throw refused(name, Message.of("age.no-key"));
        }
        for (RecipientStanzaReader reader : readers) {
            byte[] opened = open(name, path, reader);
            if (opened != null) {
                return new OpenedBytes(opened);
            }
        }
        throw refused(name, Message.of("age.other-key"));
    }

    /** Opens a file with one key; null when it is not for that. */
    private static byte @Nullable [] open(String name, Path path, RecipientStanzaReader reader) {
        try (ReadableByteChannel file = Files.newByteChannel(path);
                ReadableByteChannel opened =
                        new StandardDecryptingChannelFactory().newDecryptingChannel(file, List.of(reader))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (opened.read(buffer) >= 0) {
                bytes.write(buffer.array(), 0, buffer.position());
                buffer.clear();
                if (bytes.size() > MOST_BYTES) {
                    throw tooLarge(name);
                }
            }
            return bytes.toByteArray();
        } catch (UnsupportedRecipientStanzaException e) {
            return null;
        } catch (GeneralSecurityException | IOException e) {
            throw refused(name, Message.of("age.damaged"));
        }
    }

    private static List<RecipientStanzaReader> readers(Path key) {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        try (InputStream in = Files.newInputStream(key)) {
            String text = new String(in.readNBytes(MOST_KEY_BYTES), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                if (line.startsWith(SECRET)) {
                    readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line.strip()));
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw refused(key.toString(), Message.of("age.bad-key"));
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_MISSING, new Problem(Location.of(key.toString()), Message.of("age.key-unreadable")));
        }
        if (readers.isEmpty()) {
            throw refused(key.toString(), Message.of("age.bad-key"));
        }
        return readers;
    }

    /**
     * Encrypts bytes.
     *
     * @param recipients the public keys, {@code age1...}
     * @throws RefusedException when one of them is no key
     */
    public static void encrypt(byte[] bytes, List<String> recipients, OutputStream out) throws IOException {
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (String recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
            }
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(bytes.length + BUFFER);
            try (WritableByteChannel channel = new StandardEncryptingChannelFactory()
                            .newEncryptingChannel(Channels.newChannel(sealed), writers);
                    ReadableByteChannel in = Channels.newChannel(new ByteArrayInputStream(bytes))) {
                ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
                while (in.read(buffer) >= 0) {
                    buffer.flip();
                    channel.write(buffer);
                    buffer.clear();
                }
            }
            sealed.writeTo(out);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException(Reason.DATA, "age.bad-recipient");
        }
    }

    /** Says that a file is more than can be opened or encrypted. */
    public static RefusedException tooLarge(String name) {
        return refused(name, Message.of("age.too-large", MOST_BYTES >> 20));
    }

    private static RefusedException refused(String name, Message why) {
        return new RefusedException(Reason.DATA, new Problem(Location.of(name), why));
    }
}
