/** 断电试验: the server and its database are killed in the middle of their work and started again. */
package org.capitation.crash;
