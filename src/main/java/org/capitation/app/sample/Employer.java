package org.capitation.app.sample;

/**
 * 用人单位: an employer with its seat.
 *
 * @param number emp_no
 * @param name its name
 * @param weight how many work there, relative to the others
 * @param community the community of its seat, or 0 where no catchment names it
 */
record Employer(String number, String name, int weight, int community) {}
