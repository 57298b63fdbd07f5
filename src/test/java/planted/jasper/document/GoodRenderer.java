package planted.jasper.document;

import net.sf.jasperreports.engine.JasperPrint;

/** The one renderer. */
record GoodRenderer(JasperPrint print) {}
