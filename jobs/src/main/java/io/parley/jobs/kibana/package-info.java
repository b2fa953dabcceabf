/**
 * Kibana's data views, searches and dashboards: files in, one object each, Kibana's import request
 * out.
 */
@NullMarked
package io.parley.jobs.kibana;

import org.jspecify.annotations.NullMarked;
