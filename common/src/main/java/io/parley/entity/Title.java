package io.parley.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office with all that belongs to it: "Moscow's new <u>ambassador to Washington</u>".
 *
 * @param office its core
 * @param outer first token with possessor, nationality and article
 * @param first first token of the office as worded
 * @param end token after the office and its complement
 * @param wording the office as the article words it, without leading nationality or possessor;
 *     plurals made singular; null for an honorific
 * @param party id of whom it acts for; null where not said
 * @param parties ids of several, of an office in the plural: "chief negotiators of Serbia and
 *     Kosovo"
 * @param owner token of the person it belongs to, "President Trump's envoy"; -1 where none
 */
record Title(
    Office office,
    int outer,
    int first,
    int end,
    @Nullable String wording,
    @Nullable String party,
    List<String> parties,
    int owner) {}
