/** 审计的用例: recording, sealing, and reading what was recorded. */
package org.capitation.audit.boundary;
