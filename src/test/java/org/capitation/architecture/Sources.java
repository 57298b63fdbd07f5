package org.capitation.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What only the source shows: how long things are, and numbers that are not exact. */
public final class Sources {
  private static final int LINES_OF_FILE = 300;
  private static final int LINES_OF_METHOD = 40;
  private static final int PARAMETERS = 5;
  private static final Set<String> INEXACT = Set.of("double", "float", "Double", "Float");

  private final SourcePositions positions;
  private final List<CompilationUnitTree> units = new ArrayList<>();
  private final List<String> found = new ArrayList<>();

  private Sources(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      task.parse().forEach(units::add);
      positions = Trees.instance(task).getSourcePositions();
    }
  }

  /** Files, methods and lists of parameters below a folder that are longer than they may be. */
  public static List<String> tooLong(Path folder) throws IOException {
    List<Path> files = below(folder);
    Sources sources = new Sources(files);
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        sources.check(count <= LINES_OF_FILE, file.getFileName() + " has " + count + " lines");
      }
    }
    sources.units.forEach(unit -> sources.new Lengths(unit).scan(unit, null));
    return sources.found;
  }

  /** Uses of double and float in the files of some folders, not below them. */
  public static List<String> inexact(List<Path> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      below(folder).stream().filter(file -> file.getParent().equals(folder)).forEach(files::add);
    }
    if (files.isEmpty()) {
      return List.of();
    }
    Sources sources = new Sources(files);
    sources.units.forEach(unit -> sources.new Numbers(unit).scan(unit, null));
    return sources.found;
  }

  private static List<Path> below(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private void check(boolean kept, String otherwise) {
    if (!kept) {
      found.add(otherwise);
    }
  }

  private static String place(CompilationUnitTree unit, long line) {
    return Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line;
  }

  private final class Lengths extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;

    Lengths(CompilationUnitTree unit) {
      this.unit = unit;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      String what = place(unit, first) + " " + method.getName();
      long length = last - first + 1;
      int parameters = method.getParameters().size();
      check(length <= LINES_OF_METHOD, what + " has " + length + " lines");
      check(parameters <= PARAMETERS, what + " has " + parameters + " parameters");
      return super.visitMethod(method, nothing);
    }

    /** A record may have many components, and so may its own constructor. */
    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (type.getKind() != Tree.Kind.RECORD) {
        return super.visitClass(type, nothing);
      }
      for (Tree member : type.getMembers()) {
        if (!(member instanceof MethodTree method && method.getName().contentEquals("<init>"))) {
          scan(member, nothing);
        }
      }
      return null;
    }
  }

  private final class Numbers extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;

    Numbers(CompilationUnitTree unit) {
      this.unit = unit;
    }

    @Override
    public Void visitPrimitiveType(PrimitiveTypeTree type, Void nothing) {
      TypeKind kind = type.getPrimitiveTypeKind();
      report(type, kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT);
      return super.visitPrimitiveType(type, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      report(literal, literal.getValue() instanceof Double || literal.getValue() instanceof Float);
      return super.visitLiteral(literal, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void nothing) {
      report(name, INEXACT.contains(name.getName().toString()));
      return super.visitIdentifier(name, nothing);
    }

    private void report(Tree tree, boolean inexact) {
      long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
      check(!inexact, place(unit, line) + " is not exact: " + tree);
    }
  }
}
