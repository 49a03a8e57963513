package org.karez.officer;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who an officer is and how he likes his pages, for the frame around them.
 *
 * @param participant the participant's code, such as KZ
 */
public record OfficerParticulars(
        UUID id,
        String login,
        String name,
        String post,
        UUID authority,
        String authorityEn,
        String authorityRu,
        String participant,
        String language,
        Officer.Theme theme,
        Officer.Density density)
        implements Serializable {

    static OfficerParticulars of(Officer officer) {
        Authority authority = officer.getAuthority();
        return new OfficerParticulars(
                officer.getId(),
                officer.getLogin(),
                officer.getName(),
                officer.getPost(),
                authority.getId(),
                authority.getNameEn(),
                authority.getNameRu(),
                authority.getParticipant().getCode(),
                officer.getLanguage(),
                officer.getTheme(),
                officer.getDensity());
    }
}
