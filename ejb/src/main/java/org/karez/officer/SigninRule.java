package org.karez.officer;

import org.karez.shared.Rule;

/** Rules of signing in, of sessions and of passwords. */
public enum SigninRule implements Rule {
    /** Login and password belong together, and the account is active. It is never said which of these failed. */
    WRONG,
    /** After failures, the next attempt waits; how many seconds is told. */
    WAIT,
    /** Too many sign-ins at this moment: the machine hashes only a few passwords at a time. */
    BUSY,
    /** An officer ends his own sessions. */
    SESSION,
    /** Who changes his password knows the old one. */
    OLD_PASSWORD,
    /** A password has at least as many characters as told. */
    PASSWORD_LENGTH,
    /** A password does not contain the login. */
    PASSWORD_IS_LOGIN,
    /** A password is more than a few characters over and over. */
    PASSWORD_MONOTONOUS,
    /** A new password is another one. */
    PASSWORD_SAME,
    /** The new password is typed the same twice. */
    PASSWORD_REPEATED
}
