package ua.oblik.config.home;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeThatCannotBeUsedTest {

  @Test
  void aFileIsNoHome(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> Home.prepare(file))
        .isInstanceOf(LauncherException.class)
        .hasMessage("OBLIK_HOME %s cannot be written: %s is not a folder", file, file);
  }

  @Test
  void neitherIsAFolderBelowAFile(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> Home.prepare(file.resolve("home")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(file + " is not a folder");
  }
}
