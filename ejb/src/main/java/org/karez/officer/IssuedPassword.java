package org.karez.officer;

import java.util.UUID;

/**
 * A one-time password, to be shown once and handed over; only its hash is kept.
 *
 * @param officer whose it is
 */
public record IssuedPassword(UUID officer, String password) {

    /** Says nothing: passwords appear in no log. */
    @Override
    public String toString() {
        return "IssuedPassword[" + officer + "]";
    }
}
