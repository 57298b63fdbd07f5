/**
 * Violations of the architecture, one small tree for each check. Classes named Bad violate it, the
 * others do not. Nothing here is part of any product.
 */
package planted;
