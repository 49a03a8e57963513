package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Failed sign-ins in a row from one source, a network address or a login that was claimed. After a few free ones each doubles the
 * wait before the next.
 */
@Entity
@Table(name = "signin_failure")
public class SigninFailure {

    /** A person mistypes a few times. */
    static final int FREE_BY_LOGIN = 3;

    /** A whole office may sit behind one address. */
    static final int FREE_BY_ADDRESS = 20;

    static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After a day without a failure, the count begins anew. */
    static final Duration MEMORY = Duration.ofDays(1);

    private static final String ADDRESS = "address:";

    @Id
    private String source;

    private int failures;

    @Column(name = "last_failed_at")
    private Instant lastFailedAt;

    protected SigninFailure() {}

    static String ofAddress(String address) {
        return ADDRESS + address;
    }

    static String ofLogin(String login) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
            return "login:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** How long this source has still to wait before it may try again; zero when it may. */
    Duration left(Instant now) {
        Duration wait = wait(failures - free());
        // Without a wait the last failure does not matter; as the database keeps it, it may lie a microsecond ahead.
        Duration left = wait.isZero() ? wait : Duration.between(now, lastFailedAt.plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts an attempt as failed before its password is looked at, so that attempts at the same time do not slip through. */
    void count(Instant now) {
        failures = lastFailedAt.plus(MEMORY).isBefore(now) ? 1 : failures + 1;
        lastFailedAt = now;
    }

    /** The attempt was good: a login begins anew, an address has just this one taken back. */
    void forgive() {
        failures = source.startsWith(ADDRESS) ? Math.max(0, failures - 1) : 0;
    }

    /** The attempt was not looked at. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
    }

    private int free() {
        return source.startsWith(ADDRESS) ? FREE_BY_ADDRESS : FREE_BY_LOGIN;
    }

    private static Duration wait(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyondFree, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    public String getSource() {
        return source;
    }

    public int getFailures() {
        return failures;
    }
}
