package coop.core.statutes;

/**
 * One module's articles in the statutes: a record whose components are the articles, under one key of the statutes' JSON.
 *
 * <p>For example the section {@code membership} is read into {@link coop.core.membership.MembershipArticles}. Every component
 * needs a {@link Default} or is an {@link java.util.Optional}, unless the statutes must say it themselves.
 */
public interface Section {}
