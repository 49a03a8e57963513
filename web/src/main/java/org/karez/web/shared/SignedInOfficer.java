package org.karez.web.shared;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Who has signed in to this session, as the frame shows him. Grants nothing: the container knows his roles. */
@Named
@SessionScoped
public class SignedInOfficer implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * An officer's particulars.
     *
     * @param post rank and post
     * @param authority name of his authority in English
     * @param authorityRu the same in Russian
     * @param participant the participant's code, such as KZ
     * @param roles names of the roles he has been granted
     */
    public record Particulars(
            UUID id,
            String name,
            String post,
            String authority,
            String authorityRu,
            String participant,
            List<String> roles)
            implements Serializable {}

    private Particulars particulars;

    /** Notes who has signed in. */
    public void enter(Particulars entering) {
        particulars = entering;
    }

    public boolean isKnown() {
        return particulars != null;
    }

    public Particulars getParticulars() {
        return particulars;
    }
}
