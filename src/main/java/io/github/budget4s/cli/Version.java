package io.github.budget4s.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the program. */
final class Version {

    private Version() {}

    /** Returns the version that the build wrote down. */
    static String find() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/io/github/budget4s/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "?";
        }
        return properties.getProperty("version", "?");
    }
}
