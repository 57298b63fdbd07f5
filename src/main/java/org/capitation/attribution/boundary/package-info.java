/** 归属的用例: computing whose everybody is. */
package org.capitation.attribution.boundary;
