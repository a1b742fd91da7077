import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Part of the build: gives each function that stands as a value, {@code x -> ...} or {@code Money::plus}, a class of
 * its own, and each record its {@code equals} and {@code hashCode}.
 *
 * <p>javac leaves it to the virtual machine to make those classes when the program runs, which takes a short program a
 * third of its time. Here each becomes {@code X$$Function0}, {@code X$$Function1} and so on beside the class X that
 * states it, in X's nest, so that it may call X's private methods. It holds what the function has captured, and its one
 * method calls what {@link java.lang.invoke.LambdaMetafactory} would have called, with the same conversions of figures
 * to objects and back.
 *
 * <p>The same goes for what a record's {@code equals} and {@code hashCode} do, of which the virtual machine puts the
 * first together in ten milliseconds. They become plain methods with the same results as those of
 * {@link java.lang.runtime.ObjectMethods}; {@code toString}, which few ask for, stays.
 *
 * <p>Arguments: the folder of javac's class files, and a folder that is not there, into which all of them are copied.
 */
public final class FunctionClasses {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final String OBJECT = "java/lang/Object";
    private static final String OBJECTS = "java/util/Objects";

    /** Ends the names of methods that are written for records. */
    private static final String OF_RECORD = "$$OfRecord";

    private static final int METHOD_OF_RECORD = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    /** By the class at the head of a nest: those that are to be taken into it. */
    private final Map<String, List<String>> newInNest = new HashMap<>();

    private FunctionClasses() {}

    /** Rewrites all classes of a folder. */
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        FunctionClasses work = new FunctionClasses();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".class")) {
                    work.rewrite(Files.readAllBytes(file));
                } else {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        for (Entry<String, byte[]> each : work.classes.entrySet()) {
            List<String> members = work.newInNest.getOrDefault(each.getKey(), List.of());
            Files.write(to.resolve(each.getKey() + ".class"), withMembers(each.getValue(), members));
        }
    }

    private void rewrite(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Rewriting(writer, reader.getClassName()), 0);
        classes.put(reader.getClassName(), writer.toByteArray());
    }

    private final class Rewriting extends ClassVisitor {

        private final String name;
        private String headOfNest;
        private int version;
        private int functions;
        /** What the record's methods are about that are to be written. */
        private final Map<String, Object[]> ofRecord = new LinkedHashMap<>();

        Rewriting(ClassVisitor next, String name) {
            super(Opcodes.ASM9, next);
            this.name = name;
            this.headOfNest = name;
        }

        @Override
        public void visit(
                int classVersion, int access, String self, String signature, String parent, String[] interfaces) {
            version = classVersion;
            super.visit(classVersion, access, self, signature, parent, interfaces);
        }

        @Override
        public void visitNestHost(String host) {
            headOfNest = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitInvokeDynamicInsn(String called, String site, Handle factory, Object... constants) {
                    if (factory.getOwner().equals(RECORDS) && !called.equals("toString")) {
                        ofRecord.put(called, constants);
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, name, called + OF_RECORD, site, false);
                        return;
                    }
                    // Its other method makes functions that can be serialized, of which there are none here.
                    if (!factory.getOwner().equals(FACTORY)
                            || !factory.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(called, site, factory, constants);
                        return;
                    }
                    String function = name + "$$Function" + functions;
                    functions++;
                    newInNest
                            .computeIfAbsent(headOfNest, head -> new ArrayList<>())
                            .add(function);
                    FunctionClass made = new FunctionClass(
                            function,
                            Type.getMethodType(site),
                            called,
                            (Type) constants[0],
                            (Handle) constants[1],
                            (Type) constants[2]);
                    classes.put(function, made.write(version, headOfNest));
                    // What stands on the stack before and after is the same.
                    if (made.captured.length == 0) {
                        super.visitFieldInsn(
                                Opcodes.GETSTATIC,
                                function,
                                FunctionClass.ONLY,
                                Type.getReturnType(site).getDescriptor());
                    } else {
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, function, FunctionClass.MAKE, site, false);
                    }
                }
            };
        }

        @Override
        public void visitEnd() {
            ofRecord.forEach((method, constants) -> {
                // Which class it is and what its fields are called come before the fields.
                List<Handle> fields = new ArrayList<>();
                for (int i = 2; i < constants.length; i++) {
                    fields.add((Handle) constants[i]);
                }
                if (method.equals("equals")) {
                    writeEquals(fields);
                } else {
                    writeHashCode(fields);
                }
            });
            super.visitEnd();
        }

        private void writeEquals(List<Handle> fields) {
            String descriptor = "(L" + name + ";L" + OBJECT + ";)Z";
            MethodVisitor code = super.visitMethod(METHOD_OF_RECORD, "equals" + OF_RECORD, descriptor, null, null);
            code.visitCode();
            Label different = new Label();
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.INSTANCEOF, name);
            code.visitJumpInsn(Opcodes.IFEQ, different);
            for (Handle field : fields) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, name, field.getName(), field.getDesc());
                code.visitVarInsn(Opcodes.ALOAD, 1);
                code.visitTypeInsn(Opcodes.CHECKCAST, name);
                code.visitFieldInsn(Opcodes.GETFIELD, name, field.getName(), field.getDesc());
                Type type = Type.getType(field.getDesc());
                switch (type.getSort()) {
                    case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT ->
                        code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
                    case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                        // So that no number equals itself, and 0.0 is not -0.0.
                        String types = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
                        String owner = FunctionClass.object(type).getInternalName();
                        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "compare", types, false);
                        code.visitJumpInsn(Opcodes.IFNE, different);
                    }
                    default -> {
                        String types = "(L" + OBJECT + ";L" + OBJECT + ";)Z";
                        code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "equals", types, false);
                        code.visitJumpInsn(Opcodes.IFEQ, different);
                    }
                }
            }
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
            code.visitLabel(different);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(4, 2);
            code.visitEnd();
        }

        private void writeHashCode(List<Handle> fields) {
            MethodVisitor code =
                    super.visitMethod(METHOD_OF_RECORD, "hashCode" + OF_RECORD, "(L" + name + ";)I", null, null);
            code.visitCode();
            code.visitInsn(Opcodes.ICONST_0);
            for (Handle field : fields) {
                code.visitIntInsn(Opcodes.BIPUSH, 31);
                code.visitInsn(Opcodes.IMUL);
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, name, field.getName(), field.getDesc());
                Type type = Type.getType(field.getDesc());
                boolean isFigure = FunctionClass.isFigure(type);
                String owner = isFigure ? FunctionClass.object(type).getInternalName() : OBJECTS;
                String of = isFigure ? field.getDesc() : "L" + OBJECT + ";";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", "(" + of + ")I", false);
                code.visitInsn(Opcodes.IADD);
            }
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(3, 1);
            code.visitEnd();
        }
    }

    /** Has the class at the head of a nest name its new members. */
    private static byte[] withMembers(byte[] head, List<String> members) {
        if (members.isEmpty()) {
            return head;
        }
        ClassReader reader = new ClassReader(head);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        // Members of a nest are kept apart from all else, so they may as well come last.
                        members.forEach(writer::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** The class of one function. */
    private static final class FunctionClass {

        /** The field with the only object of a function that captures nothing. */
        static final String ONLY = "ONLY";
        /** The method that makes an object with what the function captures. */
        static final String MAKE = "make";

        private final String name;
        private final Type type;
        private final Type[] captured;
        private final String method;
        private final Type declared;
        private final Handle target;
        private final Type actual;

        /**
         * Prepares it.
         *
         * @param site from what is captured to the interface that the function is an object of
         * @param method the interface's method
         * @param declared the types of that method, as it is declared
         * @param target what is to be called
         * @param actual the types of that method here, where type parameters have their values
         */
        FunctionClass(String name, Type site, String method, Type declared, Handle target, Type actual) {
            this.name = name;
            this.type = site.getReturnType();
            this.captured = site.getArgumentTypes();
            this.method = method;
            this.declared = declared;
            this.target = target;
            this.actual = actual;
        }

        byte[] write(int version, String headOfNest) {
            // Without branches the size of the stack is all there is to compute.
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            writer.visit(
                    version,
                    Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                    name,
                    null,
                    OBJECT,
                    new String[] {type.getInternalName()});
            writer.visitNestHost(headOfNest);
            for (int i = 0; i < captured.length; i++) {
                int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
                writer.visitField(access, field(i), captured[i].getDescriptor(), null, null)
                        .visitEnd();
            }
            writeConstructor(writer);
            if (captured.length == 0) {
                writeOnlyObject(writer);
            } else {
                writeMaker(writer);
            }
            writeMethod(writer);
            writer.visitEnd();
            return writer.toByteArray();
        }

        private static String field(int index) {
            return "captured" + index;
        }

        private String constructor() {
            return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        }

        private void writeConstructor(ClassWriter writer) {
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructor(), null, null);
            code.visitCode();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
            int variable = 1;
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), variable);
                code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured[i].getDescriptor());
                variable += captured[i].getSize();
            }
            end(code, Opcodes.RETURN);
        }

        private void writeOnlyObject(ClassWriter writer) {
            int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
            writer.visitField(access, ONLY, type.getDescriptor(), null, null).visitEnd();
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type.getDescriptor());
            end(code, Opcodes.RETURN);
        }

        private void writeMaker(ClassWriter writer) {
            String descriptor = Type.getMethodDescriptor(type, captured);
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKE, descriptor, null, null);
            code.visitCode();
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            int variable = 0;
            for (Type each : captured) {
                code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), variable);
                variable += each.getSize();
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
            end(code, Opcodes.ARETURN);
        }

        private void writeMethod(ClassWriter writer) {
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, declared.getDescriptor(), null, null);
            code.visitCode();
            boolean makesObject = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            if (makesObject) {
                code.visitTypeInsn(Opcodes.NEW, target.getOwner());
                code.visitInsn(Opcodes.DUP);
            }
            List<Type> expected = new ArrayList<>();
            if (!makesObject && target.getTag() != Opcodes.H_INVOKESTATIC) {
                expected.add(Type.getObjectType(target.getOwner()));
            }
            expected.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
                convert(code, captured[i], captured[i], expected.get(i));
            }
            int variable = 1;
            for (int i = 0; i < declared.getArgumentTypes().length; i++) {
                Type given = declared.getArgumentTypes()[i];
                code.visitVarInsn(given.getOpcode(Opcodes.ILOAD), variable);
                variable += given.getSize();
                convert(code, given, actual.getArgumentTypes()[i], expected.get(captured.length + i));
            }
            code.visitMethodInsn(
                    instruction(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
            Type result = makesObject ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
            Type wanted = declared.getReturnType();
            if (wanted.getSort() != Type.VOID) {
                convert(code, result, result, wanted);
            } else if (result.getSize() == 2) {
                code.visitInsn(Opcodes.POP2);
            } else if (result.getSize() == 1) {
                code.visitInsn(Opcodes.POP);
            }
            end(code, wanted.getOpcode(Opcodes.IRETURN));
        }

        private int instruction() {
            return switch (target.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
                // A private method, which members of the nest call like any other.
                case Opcodes.H_INVOKESPECIAL -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
                default -> throw new IllegalArgumentException(name + ": " + target);
            };
        }

        private static void end(MethodVisitor code, int returning) {
            code.visitInsn(returning);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }

        /**
         * Makes of the value on the stack what is wanted.
         *
         * @param declared its type as far as the virtual machine knows
         * @param actual its type as the compiler knows it
         */
        private static void convert(MethodVisitor code, Type declared, Type actual, Type wanted) {
            if (isFigure(declared) && isFigure(wanted)) {
                widen(code, declared, wanted);
            } else if (isFigure(declared)) {
                Type object = object(declared);
                String descriptor = Type.getMethodDescriptor(object, declared);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, object.getInternalName(), "valueOf", descriptor, false);
            } else if (isFigure(wanted)) {
                Type figure = figure(actual);
                if (figure == null) {
                    figure = wanted;
                }
                Type object = object(figure);
                cast(code, declared, object);
                String descriptor = Type.getMethodDescriptor(figure);
                code.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL,
                        object.getInternalName(),
                        figure.getClassName() + "Value",
                        descriptor,
                        false);
                widen(code, figure, wanted);
            } else {
                cast(code, declared, wanted);
            }
        }

        private static boolean isFigure(Type type) {
            return type.getSort() < Type.ARRAY;
        }

        private static void cast(MethodVisitor code, Type from, Type to) {
            if (!from.equals(to) && !to.getInternalName().equals(OBJECT)) {
                code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
            }
        }

        private static void widen(MethodVisitor code, Type from, Type to) {
            boolean fromInt = from.getSort() < Type.FLOAT;
            if (from.equals(to)) {
                return;
            }
            switch (to.getSort()) {
                case Type.LONG -> code.visitInsn(Opcodes.I2L);
                case Type.FLOAT -> code.visitInsn(fromInt ? Opcodes.I2F : Opcodes.L2F);
                case Type.DOUBLE ->
                    code.visitInsn(fromInt ? Opcodes.I2D : from.getSort() == Type.LONG ? Opcodes.L2D : Opcodes.F2D);
                default -> {
                    // Below int all are ints on the stack.
                }
            }
        }

        private static final Map<Type, Type> OBJECT_OF_FIGURE = Map.of(
                Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
                Type.CHAR_TYPE, Type.getType(Character.class),
                Type.BYTE_TYPE, Type.getType(Byte.class),
                Type.SHORT_TYPE, Type.getType(Short.class),
                Type.INT_TYPE, Type.getType(Integer.class),
                Type.LONG_TYPE, Type.getType(Long.class),
                Type.FLOAT_TYPE, Type.getType(Float.class),
                Type.DOUBLE_TYPE, Type.getType(Double.class));

        private static Type object(Type figure) {
            return OBJECT_OF_FIGURE.get(figure);
        }

        /** The figure that an object of a type holds; null when it is of another type. */
        private static Type figure(Type object) {
            for (Entry<Type, Type> each : OBJECT_OF_FIGURE.entrySet()) {
                if (each.getValue().equals(object)) {
                    return each.getKey();
                }
            }
            return null;
        }
    }
}
