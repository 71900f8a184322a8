package ua.oblik.identity;

/**
 * A write that its sender may repeat.
 *
 * @param user whose key it is; keys of two logins never meet
 * @param key chosen by the sender
 * @param request method and path
 * @param bodyHash SHA-256 of the body
 */
@SuppressWarnings(
    "ArrayRecordComponent") // compared by its fields where it matters, never as a whole
public record KeyedRequest(UserId user, String key, String request, byte[] bodyHash) {}
