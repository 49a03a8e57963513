package org.karez.web.officer;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import org.karez.officer.OfficerParticulars;
import org.karez.officer.Signin;
import org.karez.web.shared.Preferences;
import org.karez.web.shared.SignedInOfficer;

/** Ties the browser's session to the officer's session in the database, which alone says whether it holds. */
@SessionScoped
public class CurrentSession implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedInOfficer frame;

    @Inject
    private Preferences preferences;

    private UUID id;
    private String login;

    /** The officer of the sign-in is in; the frame shows him, and looks as he likes it. */
    void begin(Signin signin) {
        OfficerParticulars officer = signin.officer();
        id = signin.session();
        login = officer.login();
        frame.enter(officer);
        preferences.choose(officer.language());
        preferences.choose(officer.theme().name());
        preferences.choose(officer.density().name());
    }

    boolean isBegun() {
        return id != null;
    }

    UUID id() {
        return id;
    }

    String login() {
        return login;
    }
}
