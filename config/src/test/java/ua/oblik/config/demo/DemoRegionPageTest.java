package ua.oblik.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the demo region names every case and every login as they are. */
class DemoRegionPageTest {

  private static final Path PAGE = Path.of("..", "docs", "demo-region.md");

  @Test
  void namesEveryCaseWithItsAccountNumber() throws IOException {
    String page = Files.readString(PAGE);
    for (DemoCase demoCase : DemoCase.values()) {
      assertThat(page).contains("| " + demoCase.number() + " | " + demoCase.story() + " |");
    }
  }

  @Test
  void namesEveryLoginWithItsAccountsAndThePassword() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains("`" + DemoLogin.PASSWORD + "`");
    for (DemoLogin login : DemoLogin.values()) {
      assertThat(page)
          .contains(
              "| "
                  + login.email()
                  + " | "
                  + login.group()
                  + " | "
                  + String.join(", ", login.accountNumbers())
                  + " |");
    }
  }
}
