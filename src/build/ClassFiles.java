import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@link PlainSwitches} does, where the JDK can read and write class files. */
final class ClassFiles {
    private static final String BOOTSTRAP = "typeSwitch";

    /** Which frames meet at a label is told by the classes themselves. */
    private static final ClassFile FILES = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofClassLoading(ClassFiles.class.getClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())));

    /** A switch: the types that it tells apart, in their order. */
    private record Switch(String name, MethodTypeDesc type, List<ClassDesc> cases) {}

    public static void main(String[] arguments) throws IOException {
        List<Path> classes;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            classes = all.filter(f -> f.toString().endsWith(".class")).toList();
        }
        for (Path file : classes) {
            change(file);
        }
    }

    private static void change(Path file) throws IOException {
        ClassModel model = FILES.parse(file);
        boolean inAnInterface = model.flags().has(AccessFlag.INTERFACE);
        List<Switch> switches = new ArrayList<>();
        ClassTransform calls = ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isByType(call)) {
                Switch its = new Switch(
                        BOOTSTRAP + "$" + switches.size(),
                        call.typeSymbol(),
                        call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList());
                switches.add(its);
                code.invokestatic(model.thisClass().asSymbol(), its.name(), its.type(), inAnInterface);
            } else {
                code.with(element);
            }
        });
        byte[] changed = FILES.transformClass(
                model, calls.andThen(ClassTransform.endHandler(builder -> switches.forEach(s -> add(s, builder)))));
        if (!switches.isEmpty()) {
            Files.write(file, changed);
        }
    }

    /** False also for a switch that tells constants apart besides. */
    private static boolean isByType(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().methodName().equals(BOOTSTRAP)
                && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    /** The method that is called instead: the number of the first case from one on that an object is of. */
    private static void add(Switch its, ClassBuilder builder) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(its.name(), its.type(), flags, code -> {
            Label something = code.newLabel();
            code.aload(0).ifnonnull(something).iconst_m1().ireturn().labelBinding(something);
            for (int i = 0; i < its.cases().size(); i++) {
                compare(code, i, its.cases().get(i));
            }
            code.loadConstant(its.cases().size()).ireturn();
        });
    }

    private static void compare(CodeBuilder code, int number, ClassDesc type) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(number).if_icmpgt(next);
        code.aload(0).instanceOf(type).ifeq(next);
        code.loadConstant(number).ireturn().labelBinding(next);
    }
}
