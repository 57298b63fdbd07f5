package org.capitation.access;

/** 口令核对: whether whoever is signed in is still the one who acts. */
public interface PasswordCheck {
  /** This is the password of the account. */
  boolean isRight(String account, String password);
}
