/** 作业的存储: the table of jobs, which decides who runs what (J5). */
package org.capitation.job.store;
