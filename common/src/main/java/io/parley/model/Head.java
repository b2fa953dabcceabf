package io.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * A person whom the article names as leading or representing a party.
 *
 * @param name full name as the article gives it
 * @param role core title as the article words it; null where it gives none
 * @param party id of the party the person acts for; null where the article does not let it be known
 */
public record Head(String name, @Nullable String role, @Nullable String party) {}
