package org.karez.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.karez.casefile.CaseAccessService;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.PossibleReader;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Texts;

/** Behind the access tab of {@code /casefile/view.xhtml}: names further readers of the case. */
@Named
@RequestScoped
public class CaseAccessPage {

    private static final String AUTHORITY = "authority:";
    private static final String OFFICER = "officer:";

    @Inject
    private CaseAccessService service;

    @Inject
    private CaseFileQueries queries;

    @Inject
    private CaseFileViewPage page;

    private String reader;
    private List<SelectItem> readers;

    /** Names the chosen reader. */
    public String grant() {
        if (reader.startsWith(AUTHORITY)) {
            service.grantToAuthority(page.getId(), UUID.fromString(reader.substring(AUTHORITY.length())));
        } else {
            service.grantToOfficer(page.getId(), UUID.fromString(reader.substring(OFFICER.length())));
        }
        Notice.done("casefile.access.granted");
        return again();
    }

    /** Ends an access. */
    public String end(UUID access) {
        service.end(access);
        Notice.done("casefile.access.ended");
        return again();
    }

    private String again() {
        return "/casefile/view.xhtml?faces-redirect=true&id=" + page.getId() + "&tab=access";
    }

    /** Who can be named: each authority as a whole, then its officers. */
    public List<SelectItem> getReaders() {
        if (readers == null) {
            readers = new ArrayList<>();
            Set<UUID> seen = new HashSet<>();
            for (PossibleReader possible : queries.possibleReaders()) {
                String authority = Texts.named(possible.authorityNameEn(), possible.authorityNameRu());
                if (seen.add(possible.authority())) {
                    readers.add(new SelectItem(AUTHORITY + possible.authority(), authority));
                }
                if (possible.officer() != null) {
                    readers.add(
                            new SelectItem(OFFICER + possible.officer(), authority + ": " + possible.officerName()));
                }
            }
        }
        return readers;
    }

    public String getReader() {
        return reader;
    }

    public void setReader(String reader) {
        this.reader = reader;
    }
}
