/** What the benchmarks add to the application that they measure, to call its services from inside of the server. */
package org.karez.bench.inside;
