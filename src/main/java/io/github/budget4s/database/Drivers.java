package io.github.budget4s.database;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Loads the driver of an engine: one that comes with the program, or one of the folder of drivers, where each has a
 * folder of its own. That folder is the program's, never a project's.
 */
final class Drivers {

    private final Path folder;

    Drivers(Path folder) {
        this.folder = folder;
    }

    /**
     * Loads a driver.
     *
     * @param source what messages name
     */
    Driver load(Engine engine, String source) {
        try {
            return make(engine, Drivers.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return loadFromFolder(engine, source);
        } catch (ReflectiveOperationException e) {
            throw broken(source, engine, e);
        }
    }

    private Driver loadFromFolder(Engine engine, String source) {
        String name = engine.name().toLowerCase(Locale.ROOT);
        Path place = folder.resolve(name);
        List<URL> jars = jars(place);
        if (jars.isEmpty()) {
            throw SourceFailure.refused(
                    Reason.INPUT_MISSING,
                    source,
                    Message.of("source.no-driver", engine.shown(), place.toString(), name));
        }
        try {
            // It stays for as long as the program runs.
            return make(engine, new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()));
        } catch (ReflectiveOperationException e) {
            throw broken(source, engine, e);
        }
    }

    private static RefusedException broken(String source, Engine engine, Exception e) {
        return SourceFailure.refused(
                Reason.INPUT_MISSING, source, Message.of("source.driver-broken", engine.shown(), e.toString()));
    }

    private static Driver make(Engine engine, ClassLoader loader) throws ReflectiveOperationException {
        return Class.forName(engine.driver(), true, loader)
                .asSubclass(Driver.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static List<URL> jars(Path place) {
        List<URL> jars = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(place, "*.jar")) {
                for (Path jar : found) {
                    jars.add(url(jar));
                }
            } catch (IOException e) {
                return List.of();
            }
        }
        return jars;
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
