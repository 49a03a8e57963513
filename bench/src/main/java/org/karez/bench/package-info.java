/** Measures the built product from outside, as its users meet it, and compares with the bars that it set itself. */
package org.karez.bench;
