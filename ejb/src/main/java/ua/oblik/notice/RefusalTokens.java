package ua.oblik.notice;

import java.util.Optional;

/**
 * Gives a letter the token by which its reader refuses more letters of its kind. Implemented as a
 * bean by the feature that knows logins and their choices.
 */
public interface RefusalTokens {

  /** The token; empty for letters that are always sent, and for readers without a login. */
  Optional<String> of(NoticeKind kind, String email);
}
