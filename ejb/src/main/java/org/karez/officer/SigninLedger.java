package org.karez.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.officer.OfficerSession.EndReason;
import org.karez.shared.DomainEvent;

/**
 * What a sign-in reads and writes before anybody acts, each step a short transaction: no password is hashed inside one. The
 * database lets it reach only the account that was claimed.
 */
@ApplicationScoped
@Transactional
class SigninLedger {

    /**
     * An attempt that was let through or must wait.
     *
     * @param delay how long it must wait; zero when it may go on, and is counted
     * @param hash what the password must have, of nobody when there is no such account
     */
    record Attempt(Duration delay, String hash) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entrance entrance;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private SessionLimits limits;

    @Inject
    private Clock clock;

    /** Lets an attempt through, counted as failed until it turns out good, or tells how long it must wait. */
    Attempt attempt(String login, Origin origin) {
        Instant now = clock.instant();
        UUID claimed = entrance.claim(login);
        SigninFailure ofLogin = failure(SigninFailure.ofLogin(login), now);
        SigninFailure ofAddress = failure(SigninFailure.ofAddress(origin.address()), now);
        Duration left = Stream.of(ofLogin.left(now), ofAddress.left(now))
                .max(Duration::compareTo)
                .orElseThrow();
        if (left.isZero()) {
            ofLogin.count(now);
            ofAddress.count(now);
        }
        Credential credential = claimed == null ? null : em.find(Credential.class, claimed);
        return new Attempt(left, credential == null ? PasswordHash.NOBODY : credential.getHash());
    }

    /** The machine was too busy to look at the attempt. */
    void takeBack(String login, Origin origin) {
        eachFailure(login, origin, SigninFailure::takeBack);
    }

    /** The password was right; null when the account is not active all the same. */
    Signin succeed(String login, Origin origin) {
        Officer officer = entrance.enterClaimed(login);
        if (!officer.isActive()) {
            events.fire(new OfficerEvent.SigninFailed(officer.subject(), origin.address()));
            return null;
        }
        Instant now = clock.instant();
        eachFailure(login, origin, SigninFailure::forgive);
        OfficerSession session = new OfficerSession(officer.getId(), origin, now);
        openSessions(officer).forEach(earlier -> earlier.use(now, limits));
        em.persist(session);
        events.fire(new OfficerEvent.SignedIn(officer.subject(), session.getId(), origin.address()));
        return new Signin(session.getId(), OfficerParticulars.of(officer));
    }

    /** The password was wrong, or there is no such account. */
    void fail(String login, Origin origin) {
        if (entrance.claim(login) != null) {
            events.fire(
                    new OfficerEvent.SigninFailed(entrance.enterClaimed(login).subject(), origin.address()));
        }
    }

    /** Uses a session of the officer of that login: tells whether it still holds, and which roles he has now. */
    Presence use(UUID session, String login) {
        entrance.claim(login);
        OfficerSession found = em.find(OfficerSession.class, session);
        if (found == null) {
            return Presence.over(EndReason.ELSEWHERE);
        }
        Instant now = clock.instant();
        found.use(now, limits);
        if (found.isOpen() && !em.find(Officer.class, found.getOfficerId()).isActive()) {
            found.end(EndReason.DEACTIVATED, now);
        }
        if (!found.isOpen()) {
            return Presence.over(found.getEndReason());
        }
        boolean mustChange = em.find(Credential.class, found.getOfficerId()).isMustChange();
        return new Presence(null, mustChange ? Set.of() : roles(found.getOfficerId()), mustChange);
    }

    /** Replaces the password of the officer of that login; his sessions other than the one named end. */
    void replacePassword(String login, UUID session, String hash) {
        Actor actor = entrance.enter(login);
        Officer officer = em.find(Officer.class, actor.officer());
        em.find(Credential.class, officer.getId()).choose(hash, clock.instant());
        openSessions(officer).stream()
                .filter(other -> !other.getId().equals(session))
                .forEach(other -> {
                    other.end(EndReason.ELSEWHERE, clock.instant());
                    events.fire(new OfficerEvent.SessionEnded(officer.subject(), other.getId(), EndReason.ELSEWHERE));
                });
        events.fire(new OfficerEvent.PasswordChanged(officer.subject()));
    }

    private List<OfficerSession> openSessions(Officer officer) {
        return em.createQuery("""
                        SELECT s FROM OfficerSession s
                         WHERE s.officerId = :officer AND s.endedAt IS NULL""", OfficerSession.class)
                .setParameter("officer", officer.getId())
                .getResultList();
    }

    private Set<Role> roles(UUID officer) {
        return em.createQuery("""
                        SELECT g.role FROM RoleGrant g
                         WHERE g.officerId = :officer AND g.state = org.karez.officer.RoleGrant.State.GRANTED""", Role.class)
                .setParameter("officer", officer)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private void eachFailure(String login, Origin origin, Consumer<SigninFailure> verb) {
        Instant now = clock.instant();
        verb.accept(failure(SigninFailure.ofLogin(login), now));
        verb.accept(failure(SigninFailure.ofAddress(origin.address()), now));
    }

    /** The locked count of a source. Logins before addresses, always, so that two attempts never wait for each other. */
    private SigninFailure failure(String source, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO signin_failure (source, failures, last_failed_at) VALUES (?1, 0, ?2)
                        ON CONFLICT DO NOTHING""")
                .setParameter(1, source)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return em.find(SigninFailure.class, source, LockModeType.PESSIMISTIC_WRITE);
    }
}
