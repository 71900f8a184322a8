package ua.oblik.web.ui;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * What a person sees when a Faces request fails. An expired page is opened afresh with a message.
 * An Ajax request, whose failure nobody would see, goes to the error page. All else is left to
 * {@link HeaderFilter}.
 */
class TroubleHandler extends ExceptionHandlerWrapper {

  TroubleHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    if (events.hasNext() && settle(faces, events.next().getContext().getException())) {
      events.remove();
      events.forEachRemaining(event -> events.remove());
      faces.responseComplete();
    }
    getWrapped().handle();
  }

  private boolean settle(FacesContext faces, Throwable thrown) {
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    if (external.isResponseCommitted()) {
      return false;
    }
    if (causedBy(thrown, ViewExpiredException.class)) {
      Draft.keep(request);
      Unanswered.leave(request, (HttpServletResponse) external.getResponse());
      tellExpired(faces, request);
      redirect(external, FormSubject.page(request));
      return true;
    }
    if (faces.getPartialViewContext().isAjaxRequest()) {
      redirect(external, "/trouble?reference=" + Trouble.log(request, thrown));
      return true;
    }
    return false;
  }

  private static void tellExpired(FacesContext faces, HttpServletRequest request) {
    String text = Language.of(request).texts().getString("page.expired");
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  private static boolean causedBy(Throwable thrown, Class<? extends FacesException> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static void redirect(ExternalContext external, String address) {
    try {
      external.redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
