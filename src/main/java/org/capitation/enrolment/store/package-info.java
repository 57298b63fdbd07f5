/** 签约的存储: teams, doctors and contracts. */
package org.capitation.enrolment.store;
