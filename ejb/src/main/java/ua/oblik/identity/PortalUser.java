package ua.oblik.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A login. It starts unconfirmed, becomes usable when its e-mail address has been confirmed, is
 * locked for a while after too many wrong passwords, and gets a new password only through a letter
 * to its address.
 */
@Entity
@Table(name = "portal_user")
@NamedQuery(
    name = "PortalUser.countInGroup",
    query = "select count(u) from PortalUser u join u.groups g where g = :group")
@NamedQuery(
    name = "PortalUser.byEmail",
    query = "select u from PortalUser u where lower(u.email) = :email")
class PortalUser {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_user_id_seq")
  @SequenceGenerator(
      name = "portal_user_id_seq",
      sequenceName = "portal_user_id_seq",
      allocationSize = 50)
  private long id;

  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private String language;

  @Enumerated(EnumType.STRING)
  private Theme theme;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "email_confirmed_at")
  private Instant emailConfirmedAt;

  private boolean demo;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "failed_logins")
  private int failedLogins;

  @Column(name = "suspended_at")
  private Instant suspendedAt;

  @Version private long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "user_group", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "group_name")
  @Enumerated(EnumType.STRING)
  private Set<UserGroup> groups;

  /** For JPA. */
  protected PortalUser() {}

  /** A customer's login, not usable until its address is confirmed. */
  PortalUser(RegistrationForm form, String passwordHash, Instant registeredAt) {
    this(form, passwordHash, registeredAt, UserGroup.CUSTOMER);
  }

  /** The same for a login of another group. */
  PortalUser(RegistrationForm form, String passwordHash, Instant registeredAt, UserGroup group) {
    this.email = form.email();
    this.displayName = form.displayName();
    this.language = form.language();
    this.passwordHash = passwordHash;
    this.registeredAt = registeredAt;
    this.theme = Theme.SYSTEM;
    this.groups = EnumSet.of(group);
  }

  UserId id() {
    return new UserId(id);
  }

  String email() {
    return email;
  }

  String displayName() {
    return displayName;
  }

  String passwordHash() {
    return passwordHash;
  }

  /** Changes with the password, and tells nothing about it: the salt alone is fresh each time. */
  String passwordStamp() {
    return stampOf(passwordHash);
  }

  static String stampOf(String passwordHash) {
    return Integer.toHexString(passwordHash.hashCode());
  }

  LoginPrincipal principal(Set<Capability> allowed) {
    return new LoginPrincipal(id(), allowed, passwordStamp());
  }

  String language() {
    return language;
  }

  Theme theme() {
    return theme;
  }

  boolean confirmed() {
    return emailConfirmedAt != null;
  }

  boolean demo() {
    return demo;
  }

  boolean lockedAt(Instant moment) {
    return lockedUntil != null && moment.isBefore(lockedUntil);
  }

  void join(UserGroup group) {
    groups.add(group);
  }

  /** The union of what its groups may do. */
  Set<Capability> capabilities() {
    Set<Capability> all = EnumSet.noneOf(Capability.class);
    groups.forEach(group -> all.addAll(group.capabilities()));
    return all;
  }

  void confirmEmail(Instant at) {
    if (emailConfirmedAt == null) {
      emailConfirmedAt = at;
    }
  }

  /** From now on it is called so. */
  void rename(String name) {
    displayName = name;
  }

  /** Letters go to another address, which its owner has confirmed. */
  void moveTo(String address, Instant at) {
    email = address;
    emailConfirmedAt = at;
  }

  /** Also opens a locked login: who has the letter is the owner. */
  void changePassword(String newHash) {
    passwordHash = newHash;
    failedLogins = 0;
    lockedUntil = null;
  }

  /** The same password, hashed as strongly as is done today. */
  void strengthenPassword(String newHash) {
    passwordHash = newHash;
  }

  /** Whoever registers an unconfirmed address again replaces what the one before entered. */
  void registerAgain(RegistrationForm form, String newHash) {
    displayName = form.displayName();
    language = form.language();
    passwordHash = newHash;
  }

  /** Nothing tells any more who it was, and no password fits. */
  void giveUp(Instant at) {
    closedAt = at;
    email = "closed-" + id + "@invalid";
    displayName = "";
    passwordHash = "";
  }

  boolean closed() {
    return closedAt != null;
  }

  void recordWrongPassword(Instant at, int allowed, Duration lock) {
    failedLogins++;
    if (failedLogins >= allowed) {
      lockedUntil = at.plus(lock);
      failedLogins = 0;
    }
  }

  void recordLogin() {
    if (failedLogins != 0 || lockedUntil != null) {
      failedLogins = 0;
      lockedUntil = null;
    }
  }

  boolean suspended() {
    return suspendedAt != null;
  }

  /** Locks it until {@link #resume}; a new password does not open it. */
  void suspend(Instant at) {
    suspendedAt = at;
  }

  void resume() {
    suspendedAt = null;
  }

  Set<UserGroup> groups() {
    return groups.isEmpty() ? EnumSet.noneOf(UserGroup.class) : EnumSet.copyOf(groups);
  }

  void leave(UserGroup group) {
    groups.remove(group);
  }

  void chooseLanguage(String chosen) {
    language = chosen;
  }

  void chooseTheme(Theme chosen) {
    theme = chosen;
  }
}
