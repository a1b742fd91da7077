package io.github.budget4s;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that the program calls each of its methods itself: what only tests call, or nobody, is to go. */
class UnusedCodeTest {

    @Test
    void theProgramCallsEachOfItsMethods() {
        Set<String> unused = new TreeSet<>();
        for (JavaClass type : MainClasses.ALL) {
            for (JavaMethod method : type.getMethods()) {
                if (isToBeCalled(method) && !isCalled(method)) {
                    unused.add(type.getName().substring(MainClasses.ROOT.length() + 1) + "." + method.getName());
                }
            }
        }

        assertThat(unused).isEmpty();
    }

    private static boolean isToBeCalled(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE)
                && !isRecordAccessor(method)
                && !isMadeForEnums(method)
                && !method.getName().equals("main")
                && !overrides(method);
    }

    private static boolean isCalled(JavaMethod method) {
        return method.getAccessesToSelf().stream()
                .anyMatch(access -> !access.getOrigin().equals(method));
    }

    private static boolean isRecordAccessor(JavaMethod method) {
        return method.getOwner().isRecord()
                && method.getRawParameterTypes().isEmpty()
                && method.getOwner().tryGetField(method.getName()).isPresent();
    }

    private static boolean isMadeForEnums(JavaMethod method) {
        return method.getOwner().isEnum() && List.of("values", "valueOf").contains(method.getName());
    }

    /** Overridden methods are called by the type that declares them first. */
    private static boolean overrides(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(above -> above.getName().equals(method.getName())
                        && above.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }
}
