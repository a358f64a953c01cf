package coop.reporting.law;

import coop.core.policy.Policy;

/**
 * The law of one form of cooperative in one country, as a plugin: a record without components, installed under the pack's id
 * with a hyphen for the slash.
 *
 * <pre>{@code
 * public record Sce() implements JurisdictionPack {
 *     public Pack pack() {
 *         return Pack.builder("eu/sce")
 *                 .parameters(Parameters.read(Sce.class.getResourceAsStream("sce.json")))
 *                 .check(ReserveCheck.CHECK)
 *                 .build();
 *     }
 * }
 *
 * public final class ScePlugin implements CoopPlugin {
 *     …
 *     public void contribute(Contributions to) {
 *         to.policy(JurisdictionPack.class, "eu-sce", Sce.class)
 *                 .messages("org.example.sce", language -> ResourceBundle.getBundle("org.example.sce.messages", language));
 *     }
 * }
 * }</pre>
 *
 * <p>{@link Packs} finds what is installed.
 */
public interface JurisdictionPack extends Policy {
    /** What the pack holds; the same every time. */
    Pack pack();
}
