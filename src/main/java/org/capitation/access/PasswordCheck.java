package org.capitation.access;

/** 口令核对: whether whoever is signed in is still the one who acts. */
public interface PasswordCheck {
  /** This is the password of the account. */
  boolean isRight(String account, String password);

  /**
   * The same for who signs: a password that the system made, and somebody handed over, does not do.
   *
   * @throws org.capitation.value.Declined if it is such a one
   */
  boolean isOwn(String account, String password);
}
