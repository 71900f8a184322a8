package ua.oblik.web.ui;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Gives each Faces request its {@link TroubleHandler}. */
public class TroubleHandlerFactory extends ExceptionHandlerFactory {

  /** Called by Faces with the factory it would use itself. */
  public TroubleHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new TroubleHandler(getWrapped().getExceptionHandler());
  }
}
