package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/**
 * Looks into the jar: what the virtual machine would have to put together at each start is put together by the build.
 */
class PackedClassesIT {

    @Test
    void noFunctionIsLeftForTheVirtualMachineToMakeAClassOf() throws IOException {
        List<String> functions = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Path home = Path.of(System.getProperty("budget4s.home", ""));
        try (JarFile jar = new JarFile(home.resolve("target/budget4s.jar").toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().contains("$$Function")) {
                    functions.add(entry.getName());
                }
                if (entry.getName().endsWith(".class") && isLeft(jar, entry)) {
                    left.add(entry.getName());
                }
            }
        }

        assertThat(functions).isNotEmpty();
        assertThat(left).isEmpty();
    }

    private static boolean isLeft(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            // Names of classes stand in a class file as they are.
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .contains("java/lang/invoke/LambdaMetafactory");
        }
    }
}
