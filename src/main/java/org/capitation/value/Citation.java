package org.capitation.value;

/**
 * 依据: where a policy figure stands.
 *
 * @param document the document number (文号), such as 云栖医保〔2024〕31号
 * @param article the article in it, such as 第十二条
 */
public record Citation(String document, String article) {}
