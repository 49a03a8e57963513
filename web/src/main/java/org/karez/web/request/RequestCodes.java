package org.karez.web.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.karez.casefile.CodeQueries;
import org.karez.casefile.CodeValue;
import org.karez.web.shared.Texts;

/** The code lists that requests use. */
@Named
@RequestScoped
public class RequestCodes {

    @Inject
    private CodeQueries codes;

    private List<CodeValue> offences;
    private List<CodeValue> legalBases;

    @PostConstruct
    void load() {
        offences = codes.values(CodeValue.List.OFFENCE);
        legalBases = codes.values(CodeValue.List.LEGAL_BASIS);
    }

    /** The value of a code, or null. */
    public CodeValue offence(String code) {
        return find(offences, code);
    }

    /** The value of a code, or null. */
    public CodeValue legalBasis(String code) {
        return find(legalBases, code);
    }

    /** What is told of a thing that goes along, in the reader's language. */
    public String details(String details) {
        return ItemDetails.in(Texts.bundle(), Texts.locale(), details);
    }

    private static CodeValue find(List<CodeValue> values, String code) {
        return values.stream()
                .filter(value -> value.getCode().equals(code))
                .findFirst()
                .orElse(null);
    }

    public List<CodeValue> getOffences() {
        return offences;
    }

    public List<CodeValue> getLegalBases() {
        return legalBases;
    }
}
