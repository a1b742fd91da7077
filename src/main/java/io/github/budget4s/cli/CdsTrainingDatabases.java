package io.github.budget4s.cli;

import io.github.budget4s.database.SourceConnection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads the classes by which databases are asked: there is no server to be asked while the JVM records. They take a
 * tenth of the time of a command that asks one, and none of the others'.
 */
final class CdsTrainingDatabases {

    private static final String CLASS = ".class";
    /** Of the program's own jar and those of the drivers that come with it. */
    private static final List<String> PACKAGES =
            List.of("io/github/budget4s/database/", "io/github/budget4s/read/", "org/postgresql/", "org/mariadb/jdbc/");

    /** By which PostgreSQL is shown that the password is known. */
    private static final List<String> OF_THE_JDK = List.of(
            "com.sun.crypto.provider.PBKDF2Core$HmacSHA256",
            "com.sun.crypto.provider.PBKDF2KeyImpl",
            "com.sun.crypto.provider.HmacCore$HmacSHA256",
            "javax.crypto.JceSecurity",
            "javax.crypto.Mac",
            "javax.crypto.SecretKeyFactory",
            "javax.crypto.spec.PBEKeySpec",
            "javax.crypto.spec.SecretKeySpec");

    private CdsTrainingDatabases() {}

    static void load() throws ClassNotFoundException {
        for (Class<?> each : List.of(
                SourceConnection.class,
                Class.forName("org.postgresql.Driver"),
                Class.forName("org.mariadb.jdbc.Driver"))) {
            loadJarOf(each);
        }
        OF_THE_JDK.forEach(each -> load(each.replace('.', '/') + CLASS));
        // Whose size a driver looks up.
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    }

    private static void loadJarOf(Class<?> known) {
        CodeSource source = known.getProtectionDomain().getCodeSource();
        try (JarFile jar = new JarFile(Path.of(source.getLocation().toURI()).toFile())) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(CLASS) && PACKAGES.stream().anyMatch(name::startsWith))
                    .forEach(CdsTrainingDatabases::load);
        } catch (IOException | URISyntaxException e) {
            // Not in a jar: then there is no archive either.
            return;
        }
    }

    private static void load(String entry) {
        try {
            String name = entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
            Class.forName(name, false, CdsTrainingDatabases.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // One for a library that does not come along, or that another JDK has not.
            return;
        }
    }
}
