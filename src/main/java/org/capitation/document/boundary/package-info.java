/** 文书的用例: documents are issued, kept, looked at again and handed out (D7 to D10). */
package org.capitation.document.boundary;
