/** What a change of statutes would have done in the past. */
package coop.reporting.comparison;
