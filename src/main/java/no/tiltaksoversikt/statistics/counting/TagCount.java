package no.tiltaksoversikt.statistics.counting;

/**
 * How many measures have a tag in one spelling.
 *
 * @param key null for the measures without a tag
 * @param spelt null for the measures without a tag
 * @param forPublic how many of them the public sees
 */
public record TagCount(String key, String spelt, long measures, long forPublic) {
    public TagCount plus(TagCount other) {
        return new TagCount(key, spelt, measures + other.measures, forPublic + other.forPublic);
    }
}
