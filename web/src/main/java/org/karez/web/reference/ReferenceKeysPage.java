package org.karez.web.reference;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.karez.trail.LogKeyRow;
import org.karez.trail.SuccessionService;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /reference/keys.xhtml}: the keys that signed the trail so far, and which one follows. */
@Named
@ViewScoped
public class ReferenceKeysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SuccessionService service;

    private String succession;
    private transient List<LogKeyRow> rows;

    /** Reads the keys. */
    public void load() {
        rows = service.list();
    }

    /** Registers that the key hands over. */
    public String register() {
        service.register(succession);
        Notice.done("reference.keys.done");
        return "/reference/keys.xhtml?faces-redirect=true";
    }

    public List<LogKeyRow> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    public String getSuccession() {
        return succession;
    }

    public void setSuccession(String succession) {
        this.succession = succession;
    }
}
