package ua.oblik.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one remote address may try what can be guessed: passwords, addresses of logins, proofs
 * of accounts. A brake on machines, and on the processor time that password hashes cost; many
 * customers of a mobile network share an address, so it is wide. Logins and accounts have narrower
 * limits of their own.
 */
@ApplicationScoped
public class Guessing {
  static final int TRIES = 60;
  private static final Duration PER = Duration.ofMinutes(1);
  private static final int ADDRESSES_REMEMBERED = 100_000;
  private static final String FORWARDED = "X-Forwarded-For";

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(ADDRESSES_REMEMBERED)
          .expireAfterAccess(PER.multipliedBy(2))
          .build();

  private Set<String> proxies = Set.of();

  /** For the container's proxy. */
  protected Guessing() {}

  /**
   * Counts per address.
   *
   * @param proxies addresses of the reverse proxies that tell whom they forward, separated by
   *     commas; nobody else is believed
   */
  @Inject
  Guessing(
      @ConfigProperty(name = "oblik.proxies", defaultValue = "127.0.0.1,0:0:0:0:0:0:0:1,::1")
          String proxies) {
    this.proxies =
        Arrays.stream(proxies.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }

  /** Counts one try of whoever sent the request, and tells whether it is one too many. */
  public boolean isTooMuchFrom(HttpServletRequest request) {
    return isTooMuchFrom(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED)));
  }

  boolean isTooMuchFrom(String peer, List<String> forwarded) {
    String address = proxies.contains(peer) ? lastOf(forwarded) : peer;
    // This machine itself, without a proxy: whoever is there needs no guessing.
    return !address.isEmpty() && !buckets.get(address, fresh -> bucket()).tryConsume(1);
  }

  /** The proxy adds whom it has before it at the end; what stands before may be invented. */
  private static String lastOf(List<String> forwarded) {
    String all = String.join(",", forwarded);
    return all.substring(all.lastIndexOf(',') + 1).strip();
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, PER))
        .build();
  }
}
