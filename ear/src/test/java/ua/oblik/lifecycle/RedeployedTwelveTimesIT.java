package ua.oblik.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.oblik.config.launcher.TestServer;
import ua.oblik.system.Api;
import ua.oblik.system.RunningOblik;

/**
 * A server that lives for months gets version after version. Each must let people in, and leave
 * nothing behind: no classes, threads, connections, nor timers of the ones before.
 */
@Tag("thorough")
class RedeployedTwelveTimesIT {
  private static final int TIMES = 12;

  /** What is left of a version may wait for the next one; compared is what has settled. */
  private static final int SETTLED = 4;

  private static final Pattern CLASSES = Pattern.compile("(?m)^\\s*(\\d+)\\s+\\S+\\s+(\\d+)");
  private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

  private final RunningOblik oblik = RunningOblik.get();
  private final TestServer server = oblik.server();

  @Test
  void lettingPeopleInAndLeavingNothingBehind() throws Exception {
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      server.undeploy();
      server.deploy();
      Api olena = Api.anonymous(oblik.address()).as("olena@demo.oblik", RunningOblik.DEMO_PASSWORD);
      assertThat(olena.get("/accounts").status()).isEqualTo(200);
      loads.add(load());
    }

    Load settled = loads.get(SETTLED - 1);
    Load last = loads.get(TIMES - 1);
    System.out.println("redeployed " + TIMES + " times: " + loads);
    assertThat(last.classes()).as("%s", loads).isLessThan(settled.classes() * 5 / 4);
    assertThat(last.metaspaceKilobytes())
        .as("%s", loads)
        .isLessThan(settled.metaspaceKilobytes() * 5 / 4);
    assertThat(last.threads()).as("%s", loads).isLessThan(settled.threads() + 20);
    assertThat(last.connections()).as("%s", loads).isLessThanOrEqualTo(120);
    assertThat(last.timers()).as("%s", loads).isEqualTo(settled.timers());
    assertThat(oblik.preparedTransactions()).isZero();
  }

  /**
   * What the server holds.
   *
   * @param classes loaded and not unloaded after a full collection
   * @param threads of the whole server
   * @param connections of all its pools
   * @param timers that outlive a restart
   */
  private record Load(
      long classes, long metaspaceKilobytes, long threads, long connections, long timers) {}

  private Load load() throws IOException, InterruptedException {
    String process = Long.toString(server.applicationProcess());
    java("jcmd", process, "GC.run");
    Matcher classes = CLASSES.matcher(java("jstat", "-class", process));
    Matcher metaspace = METASPACE.matcher(java("jcmd", process, "GC.heap_info"));
    assertThat(classes.find() && metaspace.find()).isTrue();
    return new Load(
        Long.parseLong(classes.group(1)) - Long.parseLong(classes.group(2)),
        Long.parseLong(metaspace.group(1)),
        java("jcmd", process, "Thread.print").lines().filter(line -> line.startsWith("\"")).count(),
        oblik.countAsAdministrator(
            "select count(*) from pg_stat_activity where application_name like 'oblik-%'"),
        oblik.countAsAdministrator("select count(*) from timer.\"EJB__TIMER__TBL\""));
  }

  /** A tool of the JDK that the server runs on. */
  private static String java(String tool, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/" + tool));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
