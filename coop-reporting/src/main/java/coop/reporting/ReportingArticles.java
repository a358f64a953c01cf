package coop.reporting;

import coop.core.statutes.Default;
import coop.core.statutes.Section;
import java.util.List;

/**
 * The section {@code reporting}: what the cooperative reports beyond the installed indicators.
 *
 * @param indicators indicators with settings of their own
 */
public record ReportingArticles(@Default("[]") List<Indicator> indicators) implements Section {}
