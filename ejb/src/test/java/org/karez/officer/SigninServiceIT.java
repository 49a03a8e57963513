package org.karez.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.shared.RuleViolation;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.TestClock;

/** Signing in against the real database: what is told, what is counted, what ends a session. */
@ArquillianTest
class SigninServiceIT {

    private static final String PASSWORD = "correct horse battery";
    private static final Origin DESK = new Origin("10.1.1.1", "Firefox");

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private SigninService signins;

    @Inject
    private SessionService sessions;

    @Inject
    private SessionLimits limits;

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private TestClock clock;

    private String login;

    @BeforeEach
    void anOfficerWithAPassword() {
        clock.set(TestClock.START);
        Office office = Office.open(sql);
        login = office.own().officer(Role.INVESTIGATOR);
        sql.owner()
                .run(
                        "INSERT INTO credential (officer_id, hash, changed_at, must_change, version)"
                                + " SELECT id, ?, now(), false, 1 FROM officer WHERE login = ?",
                        Credentials.hash(PASSWORD),
                        login);
        sql.owner().run("DELETE FROM signin_failure");
    }

    @Test
    void aGoodSigninBeginsASessionWithTheRolesAndIsEntered() {
        Signin signin = signins.signIn("  " + login.toUpperCase() + " ", PASSWORD, DESK);

        assertThat(signin.officer().login()).isEqualTo(login);
        assertThat(signins.use(signin.session(), login))
                .isEqualTo(new Presence(null, Set.of(Role.INVESTIGATOR), false));
        assertThat(events()).containsExactly("OfficerEvent.SignedIn");
    }

    @Test
    void aFirstAttemptNeverWaitsThoughTheDatabaseRoundsItsTimeUp() {
        clock.set(TestClock.START.plusNanos(999));

        assertThat(signins.signIn(login, PASSWORD, DESK).officer().login()).isEqualTo(login);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlikeAndTheFirstIsEntered() {
        assertThat(refusal(login, "wrong", DESK)).isEqualTo(SigninRule.WRONG);
        assertThat(refusal("nobody.at.all", "wrong", DESK)).isEqualTo(SigninRule.WRONG);
        assertThat(events()).containsExactly("OfficerEvent.SigninFailed");
    }

    @Test
    void afterThreeFailuresTheNextAttemptWaitsAndTheWaitDoublesWhetherOrNotTheLoginExists() {
        for (String claimed : List.of(login, "nobody.at.all")) {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThat(refusal(claimed, "wrong", DESK)).isEqualTo(SigninRule.WRONG);
            }
            assertThat(waiting(claimed)).isEqualTo(5);
            clock.pass(Duration.ofSeconds(5));
            assertThat(refusal(claimed, "wrong", DESK)).isEqualTo(SigninRule.WRONG);
            assertThat(waiting(claimed)).isEqualTo(10);
        }
    }

    @Test
    void evenTheRightPasswordWaitsAndAGoodSigninForgets() {
        for (int attempt = 0; attempt < 3; attempt++) {
            refusal(login, "wrong", DESK);
        }
        assertThat(refusal(login, PASSWORD, DESK)).isEqualTo(SigninRule.WAIT);
        clock.pass(Duration.ofSeconds(5));
        signins.signIn(login, PASSWORD, DESK);
        assertThat(refusal(login, "wrong", DESK)).isEqualTo(SigninRule.WRONG);
        assertThat(refusal(login, "wrong", DESK)).isEqualTo(SigninRule.WRONG);
    }

    @Test
    void anAddressThatTriesManyLoginsWaitsAndOthersDoNot() {
        for (int attempt = 0; attempt < SigninFailure.FREE_BY_ADDRESS; attempt++) {
            refusal("guess" + attempt, "wrong", DESK);
        }
        assertThat(refusal(login, PASSWORD, DESK)).isEqualTo(SigninRule.WAIT);
        assertThat(signins.signIn(login, PASSWORD, new Origin("10.1.1.2", ""))
                        .officer()
                        .login())
                .isEqualTo(login);
    }

    @Test
    void anInactiveAccountIsAnsweredLikeAWrongPassword() {
        Signin signin = signins.signIn(login, PASSWORD, DESK);
        sql.owner().run("UPDATE officer SET active = false WHERE login = ?", login);

        assertThat(refusal(login, PASSWORD, DESK)).isEqualTo(SigninRule.WRONG);
        assertThat(signins.use(signin.session(), login).ended()).isEqualTo(OfficerSession.EndReason.DEACTIVATED);
    }

    @Test
    void aRevokedRoleIsGoneAtTheNextRequest() {
        Signin signin = signins.signIn(login, PASSWORD, DESK);
        sql.owner()
                .run(
                        "UPDATE role_grant SET state = 'REVOKED', revoked_by = requested_by, revoked_at = now()"
                                + " WHERE officer_id = (SELECT id FROM officer WHERE login = ?)",
                        login);
        assertThat(signins.use(signin.session(), login).roles()).isEmpty();
    }

    @Test
    void aSessionEndsWhenIdleAndWhenItHasLastedLongEnough() {
        Signin idle = signins.signIn(login, PASSWORD, DESK);
        clock.pass(limits.idle());
        assertThat(signins.use(idle.session(), login).ended()).isEqualTo(OfficerSession.EndReason.IDLE);

        Signin busy = signins.signIn(login, PASSWORD, DESK);
        Duration step = limits.idle().minusSeconds(1);
        for (Duration used = step; used.compareTo(limits.absolute()) < 0; used = used.plus(step)) {
            clock.pass(step);
            assertThat(signins.use(busy.session(), login).isOver()).isFalse();
        }
        clock.pass(step);
        assertThat(signins.use(busy.session(), login).ended()).isEqualTo(OfficerSession.EndReason.ABSOLUTE);
    }

    @Test
    void anOfficerEndsAnotherSessionOfHisAndNobodyElses() throws Exception {
        Signin here = signins.signIn(login, PASSWORD, DESK);
        Signin there = signins.signIn(login, PASSWORD, new Origin("10.1.1.3", "Chrome"));

        as.officer(login, () -> assertThat(sessions.open()).hasSize(2));
        as.officer(login, () -> sessions.end(there.session()));

        assertThat(signins.use(there.session(), login).ended()).isEqualTo(OfficerSession.EndReason.ELSEWHERE);
        assertThat(signins.use(here.session(), login).isOver()).isFalse();
        String other = login.replace("investigator", "supervisor");
        assertThatThrownBy(() -> as.officer(other, () -> sessions.end(here.session())))
                .isNotNull();
        assertThat(signins.use(here.session(), other).isOver()).isTrue();
        assertThat(signins.use(here.session(), login).isOver()).isFalse();
    }

    @Test
    void aNewPasswordReplacesAOneTimeOneAndEndsTheOtherSessions() throws Exception {
        sql.owner()
                .run(
                        "UPDATE credential SET must_change = true WHERE officer_id = (SELECT id FROM officer WHERE login = ?)",
                        login);
        Signin here = signins.signIn(login, PASSWORD, DESK);
        Signin there = signins.signIn(login, PASSWORD, DESK);
        assertThat(signins.use(here.session(), login)).isEqualTo(new Presence(null, Set.of(), true));

        String chosen = "seven small wells";
        as.officer(
                login, () -> signins.choosePassword(here.session(), new NewPassword(PASSWORD, chosen, chosen), DESK));

        assertThat(signins.use(here.session(), login).roles()).containsExactly(Role.INVESTIGATOR);
        assertThat(signins.use(there.session(), login).isOver()).isTrue();
        assertThat(refusal(login, PASSWORD, DESK)).isEqualTo(SigninRule.WRONG);
        signins.signIn(login, chosen, DESK);
    }

    private SigninRule refusal(String claimed, String password, Origin origin) {
        try {
            signins.signIn(claimed, password, origin);
        } catch (RuleViolation refused) {
            return (SigninRule) refused.rule();
        }
        throw new AssertionError(claimed + " signed in");
    }

    private int waiting(String claimed) {
        try {
            signins.signIn(claimed, PASSWORD, DESK);
        } catch (RuleViolation refused) {
            assertThat(refused.rule()).isEqualTo(SigninRule.WAIT);
            return (Integer) refused.breaches().get(0).arguments().get(0);
        }
        throw new AssertionError(claimed + " signed in");
    }

    private List<String> events() {
        return sql.owner()
                .texts(
                        "SELECT event FROM trail_entry WHERE subject_id = (SELECT id FROM officer WHERE login = ?) ORDER BY number",
                        login);
    }
}
