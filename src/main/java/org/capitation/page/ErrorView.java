package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** 出错页: what went wrong and what may be done next. */
@Named
@RequestScoped
public class ErrorView {
  @Inject private HttpServletRequest request;

  /** 403, 404 or 500: all others are told as one of these. */
  public int status() {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? known(status)
        : HttpServletResponse.SC_NOT_FOUND;
  }

  private static int known(int status) {
    if (status == HttpServletResponse.SC_FORBIDDEN) {
      return status;
    }
    return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
