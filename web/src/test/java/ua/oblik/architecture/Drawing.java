package ua.oblik.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts and arrows of a component diagram in PlantUML. */
final class Drawing {
  private static final Pattern PART = Pattern.compile("(?m)^\\[(.+?)] <<(.+?)>>");
  private static final Pattern ARROW = Pattern.compile("(?m)^\\[(.+?)] --> \\[(.+?)]");

  private final Map<String, PackageMatcher> parts;
  private final List<Arrow> arrows;

  private Drawing(Map<String, PackageMatcher> parts, List<Arrow> arrows) {
    this.parts = parts;
    this.arrows = arrows;
  }

  /** From whom to whom. */
  record Arrow(String from, String to) {}

  static Drawing of(Path file) throws IOException {
    String text = Files.readString(file);
    return new Drawing(
        PART.matcher(text)
            .results()
            .collect(Collectors.toMap(part -> part.group(1), Drawing::packages)),
        ARROW
            .matcher(text)
            .results()
            .map(arrow -> new Arrow(arrow.group(1), arrow.group(2)))
            .toList());
  }

  /** Arrows that no class goes along. */
  List<Arrow> unused(JavaClasses classes) {
    Map<String, List<JavaClass>> users = new HashMap<>();
    parts.forEach(
        (name, matcher) ->
            users.put(name, classes.stream().filter(type -> isIn(matcher, type)).toList()));
    return arrows.stream()
        .filter(
            arrow ->
                users.get(arrow.from()).stream()
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(Dependency::getTargetClass)
                    .noneMatch(used -> isIn(parts.get(arrow.to()), used)))
        .toList();
  }

  /** Parts of the drawing that hold no class. */
  List<String> empty(JavaClasses classes) {
    return parts.entrySet().stream()
        .filter(part -> classes.stream().noneMatch(type -> isIn(part.getValue(), type)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static PackageMatcher packages(MatchResult part) {
    return PackageMatcher.of(part.group(2));
  }

  private static boolean isIn(PackageMatcher matcher, JavaClass type) {
    return matcher.matches(type.getBaseComponentType().getPackageName());
  }
}
