/**
 * What {@code parley doctor} looks at. In: the settings of an installation. Out: findings about
 * each part of it, from Java to Kibana, each well, wrong with what to do, or passed over with why.
 */
@NullMarked
package io.parley.jobs.doctor;

import org.jspecify.annotations.NullMarked;
