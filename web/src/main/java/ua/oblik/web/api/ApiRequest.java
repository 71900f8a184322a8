package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The request as it came over the wire, as far as repeating it is concerned. */
@RequestScoped
class ApiRequest {
  private String line = "";
  private String key;
  private byte[] body = {};

  void received(String method, String path, String idempotencyKey) {
    line = method + " " + path;
    key = idempotencyKey;
  }

  void body(byte[] bytes) {
    body = bytes.clone();
  }

  /** Method and path, such as {@code POST accounts/4100000001/reads}. */
  String line() {
    return line;
  }

  /** The header, or {@code null}. */
  String key() {
    return key;
  }

  byte[] bodyHash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
