package org.capitation.access;

import org.capitation.value.Stamp;

/**
 * 签署: what somebody has signed.
 *
 * @param step for which step
 * @param stamp who, and when
 * @param digest the digest of what was signed
 * @param version the version of the paper that was seen
 */
public record Signature(SigningStep step, Stamp stamp, String digest, int version) {}
