package no.tiltaksoversikt.statistics.counting;

import java.util.List;
import java.util.Map;

/**
 * What was counted: the selected measures, those of them with an answer to every variable, and the cells that have any, by
 * their codes in the variables' order.
 */
public record CrossTabCounts(long population, long answered, Map<List<String>, Tally> cells) {}
