package org.karez.casefile;

/** How information may be used (handling code, код обращения). */
public enum HandlingCode {
    /** For crime prevention and police use. */
    H0,
    /** Not in court without the provider's permission. */
    H1,
    /** Not to any third party without the provider's permission. */
    H2,
    /** Another restriction, said in words. */
    H3
}
