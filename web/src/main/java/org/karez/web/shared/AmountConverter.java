package org.karez.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Exact decimals as people type them: spaces between thousands, a point or a comma before the fraction. What could be read both
 * ways, such as {@code 1,250}, is refused rather than guessed.
 */
@FacesConverter("karez.amount")
public class AmountConverter implements Converter<BigDecimal> {

    private static final Pattern PLAIN = Pattern.compile("[-\u2212]?\\d{1,18}([.,]\\d{1,18})?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[-\u2212]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u2009\u202f]");

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return parse(value);
        } catch (IllegalArgumentException e) {
            String text = Texts.sentence1("shared.amount.invalid", value);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), e);
        }
    }

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException when it is no amount, or could be two
     */
    public static BigDecimal parse(String value) {
        String plain = SPACES.matcher(value).replaceAll("");
        if (!PLAIN.matcher(plain).matches() || AMBIGUOUS.matcher(plain).matches() && plain.equals(value.strip())) {
            throw new IllegalArgumentException(value);
        }
        return new BigDecimal(plain.replace(',', '.').replace('\u2212', '-'));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
        return value == null ? "" : Formats.number(value);
    }
}
