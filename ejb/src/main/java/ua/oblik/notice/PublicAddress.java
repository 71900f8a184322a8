package ua.oblik.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach the portal, for links in letters. Set by {@code oblik.public-address}. */
@ApplicationScoped
public class PublicAddress {
  private String root;

  /** For the container's proxy. */
  protected PublicAddress() {}

  @Inject
  PublicAddress(
      @ConfigProperty(name = "oblik.public-address", defaultValue = "http://localhost:8080")
          String address) {
    root = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** The whole address of a page; the path starts with a slash. */
  public String of(String path) {
    return root + path;
  }

  /** The address of the first page, for the foot of a letter. */
  public String site() {
    return root;
  }

  /** The host, for identifiers of messages. */
  String host() {
    return URI.create(root).getHost();
  }
}
