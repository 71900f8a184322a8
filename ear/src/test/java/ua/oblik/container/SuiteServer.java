package ua.oblik.container;

import fish.payara.arquillian.container.payara.remote.PayaraRemoteContainerConfiguration;
import fish.payara.arquillian.container.payara.remote.PayaraRemoteDeployableContainer;
import java.net.URI;
import java.util.Optional;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import ua.oblik.config.launcher.TestServer;
import ua.oblik.system.RunningOblik;

/**
 * The server of the suite as Arquillian sees it. The application with the tests takes the place of
 * the plain one when the first test class asks, stays for all of them, and gives the place back at
 * the end: a deployment costs more than most test classes.
 */
public class SuiteServer extends PayaraRemoteDeployableContainer {
  private final TestServer server = RunningOblik.get().server();

  private Optional<Deployed> deployed = Optional.empty();

  @Override
  public void setup(PayaraRemoteContainerConfiguration configuration) {
    URI portal = URI.create(server.baseUrl());
    configuration.setHttpHost(portal.getHost());
    configuration.setHttpPort(portal.getPort());
    configuration.setAdminHost("127.0.0.1");
    configuration.setAdminPort(server.adminPort());
    configuration.setAdminUser("admin");
    configuration.setAdminPassword(server.adminPassword());
    super.setup(configuration);
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (deployed.isEmpty()) {
      server.undeploy();
      deployed = Optional.of(new Deployed(archive, super.deploy(archive)));
    }
    return deployed.get().address();
  }

  /** Not after each test class. */
  @Override
  public void undeploy(Archive<?> archive) {}

  @Override
  public void stop() throws LifecycleException {
    try {
      if (deployed.isPresent()) {
        super.undeploy(deployed.get().archive());
        server.deploy();
      }
    } catch (DeploymentException e) {
      throw new LifecycleException("the application with the tests cannot be undeployed", e);
    } finally {
      super.stop();
    }
  }

  private record Deployed(Archive<?> archive, ProtocolMetaData address) {}
}
