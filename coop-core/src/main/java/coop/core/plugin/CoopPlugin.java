package coop.core.plugin;

/**
 * What a jar adds: policies, sections of statutes, events, invariants and messages. A plugin only declares; it has no order,
 * no priority and no life cycle, and may be asked more than once.
 *
 * <p>It is found through {@link java.util.ServiceLoader}: name the class in {@code META-INF/services/coop.core.plugin.CoopPlugin},
 * or say {@code provides coop.core.plugin.CoopPlugin with …} in a {@code module-info}. The whole of a plugin:
 *
 * <pre>{@code
 * public final class BadgePlugin implements CoopPlugin {
 *     public String id() { return "example.badge"; }
 *     public int contract() { return CoopPlugin.CONTRACT; }
 *     public void contribute(Contributions to) { to.policy(Admission.class, "badge", Badge.class); }
 * }
 * }</pre>
 */
public interface CoopPlugin {
    /** The contract this version of the SDK speaks. */
    int CONTRACT = 1;

    /** Who it is: lower-case letters, digits, dots and hyphens, such as {@code example.badge}. */
    String id();

    /** The contract it was built for: return {@link #CONTRACT}. */
    int contract();

    /** Declares what it adds. */
    void contribute(Contributions to);
}
