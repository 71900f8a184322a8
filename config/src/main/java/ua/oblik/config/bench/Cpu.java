package ua.oblik.config.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time that the two servers have used so far, as Linux counts it in hundredths of a
 * second.
 *
 * @param java of the application server, in seconds
 * @param postgres of the database with all its connections and workers, ended ones included
 */
record Cpu(double java, double postgres) {

  private static final double TICKS_PER_SECOND = 100;

  /**
   * Places after the name of the program: parent, own time (2), time of children that ended (2).
   */
  private static final int PARENT = 1;

  private static final int OWN = 11;
  private static final int ENDED_CHILDREN = 13;

  static Cpu of(Subject server) {
    double postgres = own(server.databaseProcess()) + sum(server.databaseProcess(), ENDED_CHILDREN);
    for (long child : children(server.databaseProcess())) {
      postgres += own(child);
    }
    return new Cpu(own(server.applicationProcess()), postgres);
  }

  Cpu since(Cpu before) {
    return new Cpu(java - before.java, postgres - before.postgres);
  }

  double both() {
    return java + postgres;
  }

  private static double own(long process) {
    return sum(process, OWN);
  }

  private static double sum(long process, int first) {
    String[] fields = fields(process);
    return fields.length == 0
        ? 0
        : (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) / TICKS_PER_SECOND;
  }

  private static List<Long> children(long parent) {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(path -> path.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .filter(process -> isChild(process, parent))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isChild(long process, long parent) {
    String[] fields = fields(process);
    return fields.length > 0 && Long.parseLong(fields[PARENT]) == parent;
  }

  /** What follows the name, which may hold spaces; nothing of a process that has just ended. */
  private static String[] fields(long process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
    } catch (IOException ended) {
      return new String[0];
    }
  }
}
