package ua.oblik.config.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;

/** Programs that stand in for Payara's command. */
@Timeout(60)
class AsadminTest {
  @TempDir private Path folder;

  @Test
  void aScriptIsNotGoneOnWithAfterTheServerHasDied() throws IOException {
    Asadmin asadmin = asadmin("exec sleep 300");
    CompletableFuture<Void> serverEnd = new CompletableFuture<>();
    CompletableFuture<Void> provisioning =
        CompletableFuture.runAsync(() -> asadmin.remote(serverEnd, "multimode"));

    serverEnd.complete(null);

    assertThatThrownBy(provisioning::join)
        .hasCauseInstanceOf(LauncherException.class)
        .hasMessageContaining("Payara has ended by itself during asadmin multimode; see ");
  }

  @Test
  void aCommandThatEndedFirstIsJudgedByItsAnswer() throws IOException {
    CompletableFuture<Void> living = new CompletableFuture<>();
    assertThat(asadmin("echo done").remote(living, "version")).containsExactly("done");
    assertThatThrownBy(() -> asadmin("echo 'Command set failed.'").remote(living, "multimode"))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("asadmin multimode");
  }

  private Asadmin asadmin(String script) throws IOException {
    Home home = Home.prepare(folder.resolve("home"));
    Path program = Files.createDirectories(folder.resolve("payara/bin")).resolve("asadmin");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Settings settings = Settings.from(folder, Map.of());
    return new Asadmin(folder.resolve("payara"), home, new Secrets(settings, home), 1);
  }
}
