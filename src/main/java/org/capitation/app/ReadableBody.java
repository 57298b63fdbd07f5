package org.capitation.app;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** 请求体: one that says what cannot be, such as the pot 391, is the caller's mistake. */
@Provider
public class ReadableBody implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (ProcessingException unreadable) {
      throw new BadRequestException("the body is not of the form that is described", unreadable);
    }
  }
}
