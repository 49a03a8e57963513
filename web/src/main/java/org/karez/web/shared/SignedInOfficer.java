package org.karez.web.shared;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.officer.OfficerParticulars;

/** Who has signed in to this session, as the frame shows him. Grants nothing: the container knows his roles. */
@Named
@SessionScoped
public class SignedInOfficer implements Serializable {

    private static final long serialVersionUID = 1L;

    private OfficerParticulars particulars;

    /** Notes who has signed in. */
    public void enter(OfficerParticulars entering) {
        particulars = entering;
    }

    public boolean isKnown() {
        return particulars != null;
    }

    public OfficerParticulars getParticulars() {
        return particulars;
    }
}
