package ua.oblik.config.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainFileTest {

  @Test
  void anApplicationThatIsSwitchedOffStaysBesideTheOthers(@TempDir Path domain) throws IOException {
    Path file = Files.createDirectory(domain.resolve("config")).resolve("domain.xml");
    Files.writeString(
        file,
        """
        <application-ref ref="ejb-timer-service-app" virtual-servers="server"></application-ref>
        <application-ref enabled="true" ref="oblik" virtual-servers="server"></application-ref>
        """);

    new DomainFile(domain).switchOff("oblik");
    new DomainFile(domain).switchOff("oblik");

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            <application-ref ref="ejb-timer-service-app" virtual-servers="server"></application-ref>
            <application-ref enabled="false" ref="oblik" virtual-servers="server"></application-ref>
            """);
  }

  @Test
  void poolsTakeAnotherClassForXaOnly(@TempDir Path domain) throws IOException {
    Path file = Files.createDirectory(domain.resolve("config")).resolve("domain.xml");
    Files.writeString(
        file,
        """
        <jdbc-connection-pool datasource-classname="org.postgresql.xa.PGXADataSource" name="oblik-meter">
        <jdbc-connection-pool datasource-classname="org.postgresql.ds.PGSimpleDataSource" name="oblik-txlog">
        """);

    new DomainFile(domain).useXaDataSource("ua.oblik.Other");
    new DomainFile(domain).useXaDataSource("ua.oblik.Other");

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            <jdbc-connection-pool datasource-classname="ua.oblik.Other" name="oblik-meter">
            <jdbc-connection-pool datasource-classname="org.postgresql.ds.PGSimpleDataSource" name="oblik-txlog">
            """);
  }

  @Test
  void aNewDomainListensOnThisMachineOnly(@TempDir Path domain) throws IOException {
    Path file = Files.createDirectory(domain.resolve("config")).resolve("domain.xml");
    Files.writeString(
        file,
        """
        <network-listeners>
        <network-listener port="4848" name="admin-listener"/>
        <network-listener port="8080" address="0.0.0.0" name="http-listener-1"/>
        <iiop-listener port="3700" address="0.0.0.0" id="orb-listener-1"/>
        <jmx-connector port="8686" address="127.0.0.1" name="system"/>
        """);

    new DomainFile(domain).listenHereOnly();

    assertThat(Files.readString(file))
        .doesNotContain("0.0.0.0")
        .contains("<network-listeners>")
        .contains("<network-listener address=\"127.0.0.1\" port=\"4848\"")
        .contains("port=\"8080\" address=\"127.0.0.1\"");
  }
}
