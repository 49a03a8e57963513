package org.karez.audit;

/**
 * Draw a sample of the authority's assets.
 *
 * @param title what it is for
 * @param method how to draw
 * @param size how many assets, at most
 * @param seed the seed of a sample by chance; one is made when it is blank
 * @param currency ISO 4217 code in which the largest are looked for; of a sample by value only
 */
public record DrawSample(String title, SampleMethod method, int size, String seed, String currency) {}
