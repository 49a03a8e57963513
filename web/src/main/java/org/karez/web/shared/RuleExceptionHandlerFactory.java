package org.karez.web.shared;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link RuleExceptionHandler} before the handler that shows error pages. */
public class RuleExceptionHandlerFactory extends ExceptionHandlerFactory {

    public RuleExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RuleExceptionHandler(getWrapped().getExceptionHandler());
    }
}
