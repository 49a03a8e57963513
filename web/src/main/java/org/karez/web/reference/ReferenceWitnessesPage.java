package org.karez.web.reference;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.trail.WitnessRow;
import org.karez.trail.WitnessService;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /reference/witnesses.xhtml}: who follows the trail for the participant from outside. */
@Named
@ViewScoped
public class ReferenceWitnessesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WitnessService service;

    private String name;
    private String key;
    private String token;
    private transient List<WitnessRow> rows;

    /** Reads the witnesses. */
    public void load() {
        rows = service.list();
    }

    /** Registers one; his token is shown on this page, once. */
    public void register() {
        token = service.register(name, key);
        name = null;
        key = null;
        load();
    }

    /** Lets him in no more. */
    public String revoke(UUID id) {
        service.revoke(id);
        Notice.done("reference.witnesses.revoked");
        return "/reference/witnesses.xhtml?faces-redirect=true";
    }

    public List<WitnessRow> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    /** The token just issued; null before. */
    public String getToken() {
        return token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
