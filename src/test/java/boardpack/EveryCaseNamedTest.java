package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Checks that the compiler finds every place that lacks a new case: a switch over our enums and sealed types has no {@code default}, and no chain of {@code instanceof} replaces it.
 *
 * <p>The sources are parsed without resolving types, which takes a tenth of the time. A switch is over one of our enums if the enum has all its labels. It is over a sealed type if its patterns have that type.
 */
final class EveryCaseNamedTest {
    @Test
    void noCaseOfOurOwnIsLeftToADefault() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(new Source(file.toString(), Files.readString(file)));
            }
        }
        assertEquals(List.of(), left(sources));
    }

    @Test
    void eachKindOfLeftCaseIsFound() throws Exception {
        String source = """
                package boardpack.sample;
                enum Colour { RED, GREEN }
                sealed interface Shape {
                    record Circle() implements Shape {}
                    record Square() implements Shape {}
                }
                class Sample {
                    int ofEnum(Colour c) {
                        return switch (c) { case RED -> 1; default -> 2; };
                    }
                    void ofEnumOldStyle(Colour c) {
                        switch (c) { case GREEN: break; default: break; }
                    }
                    int ofSealed(Shape s) {
                        return switch (s) { case Shape.Circle c -> 1; case null, default -> 2; };
                    }
                    int chain(Shape s) {
                        if (s instanceof Shape.Circle) { return 1; } else if (s instanceof Shape.Square q) { return 2; }
                        return s instanceof Shape.Circle || s instanceof Shape.Square ? 3 : 4;
                    }
                    int allowed(Shape s, Colour c, String word) {
                        if (s instanceof Shape.Circle) { return 0; }
                        switch (word) { case "RED": return 1; default: return 2; }
                    }
                }
                """;
        assertEquals(
                List.of(
                        "Sample.java:9: default over Colour",
                        "Sample.java:12: default over Colour",
                        "Sample.java:15: default over Shape",
                        "Sample.java:18: instanceof over Shape",
                        "Sample.java:19: instanceof over Shape"),
                left(List.of(new Source("Sample.java", source))));
    }

    private static List<String> left(List<JavaFileObject> sources) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        Ours ours = new Ours();
        units.forEach(unit -> new Declared(unit, ours).scan(unit, ""));
        List<String> left = new ArrayList<>();
        units.forEach(unit -> new Cases(unit, ours, Trees.instance(task), left).scan(unit, null));
        return left;
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('\\', '/')), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** The constants of our enums, and the supertypes of our types, all by full names. */
    private static final class Ours {
        final Map<String, Set<String>> constants = new HashMap<>();
        final Map<String, Set<String>> parents = new HashMap<>();
        final Set<String> sealed = new HashSet<>();

        /** Returns the sealed types that a type belongs to. */
        Set<String> families(String type) {
            Set<String> families = new TreeSet<>();
            for (String parent : parents.getOrDefault(type, Set.of())) {
                if (sealed.contains(parent)) {
                    families.add(parent);
                }
                families.addAll(families(parent));
            }
            return families;
        }
    }

    /** Returns the possible meanings of a name in a file. */
    private static List<String> meanings(CompilationUnitTree unit, Set<String> here, String name) {
        String first = name.split("\\.")[0];
        List<String> meanings = new ArrayList<>();
        here.stream()
                .filter(h -> h.endsWith("." + first))
                .map(h -> h + name.substring(first.length()))
                .forEach(meanings::add);
        for (ImportTree imported : unit.getImports()) {
            String full = imported.getQualifiedIdentifier().toString();
            if (full.endsWith("." + first)) {
                meanings.add(full + name.substring(first.length()));
            }
        }
        meanings.add(unit.getPackageName() + "." + name);
        return meanings;
    }

    private static Set<String> declared(CompilationUnitTree unit) {
        Set<String> names = new HashSet<>();
        new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                String name = outer + "." + type.getSimpleName();
                names.add(name);
                return super.visitClass(type, name);
            }
        }.scan(unit, unit.getPackageName().toString());
        return names;
    }

    private static final class Declared extends TreeScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final Set<String> here;
        private final Ours ours;

        Declared(CompilationUnitTree unit, Ours ours) {
            this.unit = unit;
            this.here = declared(unit);
            this.ours = ours;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = (outer.isEmpty() ? unit.getPackageName().toString() : outer) + "." + type.getSimpleName();
            if (type.getKind() == Tree.Kind.ENUM) {
                Set<String> constants = new HashSet<>();
                for (Tree member : type.getMembers()) {
                    if (member instanceof VariableTree field
                            && field.getModifiers().getFlags().contains(Modifier.STATIC)
                            && field.getType()
                                    .toString()
                                    .equals(type.getSimpleName().toString())) {
                        constants.add(field.getName().toString());
                    }
                }
                ours.constants.put(name, constants);
            }
            if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
                ours.sealed.add(name);
            }
            List<Tree> parents = new ArrayList<>(type.getImplementsClause());
            if (type.getExtendsClause() != null) {
                parents.add(type.getExtendsClause());
            }
            Set<String> full = new HashSet<>();
            parents.forEach(p -> full.addAll(meanings(unit, here, p.toString())));
            ours.parents.put(name, full);
            return super.visitClass(type, name);
        }
    }

    private static final class Cases extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Set<String> here;
        private final Ours ours;
        private final Trees trees;
        private final List<String> left;
        private final Set<Tree> seen = new HashSet<>();

        Cases(CompilationUnitTree unit, Ours ours, Trees trees, List<String> left) {
            this.unit = unit;
            this.here = declared(unit);
            this.ours = ours;
            this.trees = trees;
            this.left = left;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void nothing) {
            check(tree, tree.getCases());
            return super.visitSwitch(tree, nothing);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
            check(tree, tree.getCases());
            return super.visitSwitchExpression(tree, nothing);
        }

        @Override
        public Void visitIf(IfTree tree, Void nothing) {
            List<ExpressionTree> asked = new ArrayList<>();
            for (Tree next = tree; next instanceof IfTree each; next = each.getElseStatement()) {
                if (next != tree) {
                    seen.add(next);
                }
                asked.add(each.getCondition());
            }
            if (!seen.contains(tree)) {
                chain(tree, asked);
            }
            return super.visitIf(tree, nothing);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
            List<ExpressionTree> asked = new ArrayList<>();
            for (Tree next = tree; next instanceof ConditionalExpressionTree each; next = each.getFalseExpression()) {
                if (next != tree) {
                    seen.add(next);
                }
                asked.add(each.getCondition());
            }
            if (!seen.contains(tree)) {
                chain(tree, asked);
            }
            return super.visitConditionalExpression(tree, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            if (tree.getKind() == Tree.Kind.CONDITIONAL_OR && seen.add(tree)) {
                chain(tree, List.of(tree));
            }
            return super.visitBinary(tree, nothing);
        }

        /** Reports a chain of conditions that tests twice for the same sealed type. */
        private void chain(Tree tree, List<ExpressionTree> asked) {
            Map<String, Integer> families = new HashMap<>();
            asked.forEach(a -> new TreeScanner<Void, Void>() {
                @Override
                public Void visitBinary(BinaryTree or, Void nothing) {
                    if (or.getKind() == Tree.Kind.CONDITIONAL_OR) {
                        seen.add(or);
                    }
                    return super.visitBinary(or, nothing);
                }

                @Override
                public Void visitInstanceOf(InstanceOfTree asks, Void nothing) {
                    String of = asks.getPattern() == null ? asks.getType().toString() : type(asks.getPattern());
                    of(of).forEach(f -> families.merge(asks.getExpression() + " is a " + f, 1, Integer::sum));
                    return super.visitInstanceOf(asks, nothing);
                }
            }.scan(a, null));
            families.forEach((asks, count) -> {
                if (count > 1) {
                    report(tree, "instanceof over " + asks.replaceAll(".*\\.", ""));
                }
            });
        }

        private void check(Tree tree, List<? extends CaseTree> cases) {
            Set<String> names = new HashSet<>();
            Set<String> families = new TreeSet<>();
            boolean open = false;
            for (CaseTree each : cases) {
                for (CaseLabelTree label : each.getLabels()) {
                    if (label instanceof ConstantCaseLabelTree constant) {
                        names.add(
                                constant.getConstantExpression() instanceof IdentifierTree name
                                        ? name.getName().toString()
                                        : constant.toString());
                    } else if (label instanceof PatternCaseLabelTree pattern) {
                        families.addAll(of(type(pattern.getPattern())));
                    }
                    open |= label instanceof DefaultCaseLabelTree;
                }
            }
            if (!open) {
                return;
            }
            names.remove("null");
            if (!names.isEmpty()) {
                ours.constants.forEach((type, constants) -> {
                    if (constants.containsAll(names)) {
                        families.add(type);
                    }
                });
            }
            families.stream()
                    .findFirst()
                    .ifPresent(f -> report(tree, "default over " + f.substring(f.lastIndexOf('.') + 1)));
        }

        private static String type(PatternTree pattern) {
            return switch (pattern) {
                case DeconstructionPatternTree parts -> parts.getDeconstructor().toString();
                default -> pattern.toString().replaceAll("^(?:@\\w+ |final )*([\\w.]+).*", "$1");
            };
        }

        private Set<String> of(String type) {
            Set<String> families = new TreeSet<>();
            meanings(unit, here, type).forEach(m -> families.addAll(ours.families(m)));
            return families;
        }

        private void report(Tree tree, String what) {
            long line =
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
            left.add(unit.getSourceFile().getName().replaceFirst("^/", "") + ":" + line + ": " + what);
        }
    }
}
