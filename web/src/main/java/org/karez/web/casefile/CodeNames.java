package org.karez.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.karez.casefile.CodeQueries;
import org.karez.casefile.CodeValue;
import org.karez.web.shared.Texts;

/** What the codes of the code lists are called, in the language of the reader. Each list is read once a request. */
@Named
@RequestScoped
public class CodeNames {

    @Inject
    private CodeQueries codes;

    private final Map<CodeValue.List, Map<String, String>> names = new EnumMap<>(CodeValue.List.class);

    /** The name of a code; the code itself when its list no longer has it. */
    public String of(CodeValue.List list, String code) {
        return code == null ? "" : names.computeIfAbsent(list, this::read).getOrDefault(code, code);
    }

    private Map<String, String> read(CodeValue.List list) {
        Map<String, String> read = new HashMap<>();
        codes.values(list).forEach(code -> read.put(code.getCode(), Texts.named(code.getNameEn(), code.getNameRu())));
        return read;
    }
}
