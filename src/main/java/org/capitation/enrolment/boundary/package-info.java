/** 签约的用例: the doctor's list, and the files of teams, doctors and contracts. */
package org.capitation.enrolment.boundary;
