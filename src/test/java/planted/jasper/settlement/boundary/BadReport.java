package planted.jasper.settlement.boundary;

import net.sf.jasperreports.engine.JasperPrint;

/** Renders by itself. */
record BadReport(JasperPrint print) {}
