/** 作业的用例: how jobs are started, told about and stopped. */
package org.capitation.job.boundary;
