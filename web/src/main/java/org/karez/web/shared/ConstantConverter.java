package org.karez.web.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import java.util.Arrays;

/** Constants in addresses and forms. An address may have been kept since another version: a constant that is none says nothing. */
@FacesConverter(forClass = Enum.class)
public class ConstantConverter extends EnumConverter {

    private final Class<? extends Enum<?>> constants;

    public ConstantConverter(Class<? extends Enum<?>> constants) {
        super(constants);
        this.constants = constants;
    }

    @Override
    public Object getAsObject(FacesContext context, UIComponent component, String value) {
        return component instanceof UIViewParameter ? constant(value) : super.getAsObject(context, component, value);
    }

    private Enum<?> constant(String value) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }
}
