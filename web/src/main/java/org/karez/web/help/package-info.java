/**
 * The help: what Karez is for, who does what in it, and what its words mean in both languages.
 *
 * <p>Words: help (справка), glossary (словарь терминов).
 */
package org.karez.web.help;
