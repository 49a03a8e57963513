package org.karez.officer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.karez.shared.RuleViolation;

/**
 * Signing in, and choosing a password. Wrong logins, wrong passwords and inactive accounts are answered alike and take as long;
 * after failures the next attempt waits, and that is checked before any password is hashed.
 */
@Stateless
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class SigninService {

    /** Hashing takes a core for a fifth of a second: half of them stay free for those who are in. */
    private static final Semaphore HASHING =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Resource
    private SessionContext caller;

    @Inject
    private SigninLedger ledger;

    /**
     * Signs an officer in.
     *
     * @throws RuleViolation {@link SigninRule#WRONG}, {@link SigninRule#WAIT} with the seconds, or {@link SigninRule#BUSY}
     */
    public Signin signIn(String claimed, String password, Origin origin) {
        String login = claimed == null ? "" : claimed.strip().toLowerCase(Locale.ROOT);
        SigninLedger.Attempt attempt = admit(login, origin);
        boolean right;
        try {
            right = hashing(() -> PasswordHash.verify(password == null ? "" : password, attempt.hash()));
        } catch (RuleViolation busy) {
            ledger.takeBack(login, origin);
            throw busy;
        }
        Signin signin = right ? ledger.succeed(login, origin) : null;
        if (signin == null) {
            if (!right) {
                ledger.fail(login, origin);
            }
            throw new RuleViolation(SigninRule.WRONG);
        }
        return signin;
    }

    /**
     * Changes the caller's password and ends his other sessions. Guessing the old one is as slow as signing in.
     *
     * @param session the session that stays
     */
    public void choosePassword(UUID session, NewPassword password, Origin origin) {
        String login = caller.getCallerPrincipal().getName();
        password.check(login);
        SigninLedger.Attempt attempt = admit(login, origin);
        boolean right = hashing(() -> PasswordHash.verify(password.old(), attempt.hash()));
        if (!right) {
            ledger.fail(login, origin);
            throw RuleViolation.at("old", SigninRule.OLD_PASSWORD);
        }
        ledger.takeBack(login, origin);
        ledger.replacePassword(login, session, hashing(() -> PasswordHash.of(password.chosen())));
    }

    /**
     * Uses a session, at each request: what was ended, revoked or deactivated meanwhile takes effect at once.
     *
     * @param login of the officer whose session it is
     */
    public Presence use(UUID session, String login) {
        return ledger.use(session, login);
    }

    private SigninLedger.Attempt admit(String login, Origin origin) {
        SigninLedger.Attempt attempt = ledger.attempt(login, origin);
        if (!attempt.delay().isZero()) {
            throw new RuleViolation(SigninRule.WAIT, (int)
                    attempt.delay().plusNanos(999_999_999).toSeconds());
        }
        return attempt;
    }

    private static <T> T hashing(Supplier<T> work) {
        try {
            if (!HASHING.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RuleViolation(SigninRule.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolation(SigninRule.BUSY);
        }
        try {
            return work.get();
        } finally {
            HASHING.release();
        }
    }
}
