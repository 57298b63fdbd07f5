/**
 * 算例: reads the worked cases under {@code src/test/resources/cases}.
 *
 * <p>The tests that put them to the rules stand in the package of each feature ({@code
 * …CasesTest}).
 */
package org.capitation.cases;
