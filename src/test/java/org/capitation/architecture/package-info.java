/**
 * The architecture as checks: which package may import which, and what may stand where. Each check
 * is run on the product and on a small tree under {@code planted}, where it must find the classes
 * named Bad and no other.
 */
package org.capitation.architecture;
