package io.github.budget4s;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds classes and lists of parameters to sizes that fit a head. */
class SizesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_LINES = 400;
    private static final int MOST_PARAMETERS = 7;
    private static final int MOST_COMPONENTS = 8;

    @Test
    void filesHaveAtMost400Lines() throws IOException {
        Set<String> longFiles = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                if (Files.readAllLines(file).size() > MOST_LINES) {
                    longFiles.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }

        assertThat(longFiles).isEmpty();
    }

    @Test
    void methodsAndConstructorsHaveAtMost7Parameters() {
        Set<String> many = new TreeSet<>();
        for (JavaClass type : MainClasses.ALL) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                boolean components = type.isRecord() && unit.isConstructor();
                boolean generated = unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || unit.getModifiers().contains(JavaModifier.BRIDGE)
                        || type.isAnonymousClass();
                if (!components && !generated && parameters(unit) > MOST_PARAMETERS) {
                    many.add(type.getSimpleName() + "." + unit.getName());
                }
            }
        }

        assertThat(many).isEmpty();
    }

    @Test
    void recordsHaveAtMost8Components() {
        Set<String> many = new TreeSet<>();
        for (JavaClass type : MainClasses.ALL) {
            long components = type.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .count();
            if (type.isRecord() && components > MOST_COMPONENTS) {
                many.add(type.getSimpleName());
            }
        }

        assertThat(many).isEmpty();
    }

    /** Counts the parameters without those that the compiler adds: an enum's name and place, an inner class's outer. */
    private static int parameters(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        int count = unit.getRawParameterTypes().size();
        if (!unit.isConstructor()) {
            return count;
        }
        boolean inner = owner.isInnerClass() && !owner.getModifiers().contains(JavaModifier.STATIC);
        return owner.isEnum() ? count - 2 : inner ? count - 1 : count;
    }
}
