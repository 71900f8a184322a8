package ua.oblik.notice;

/**
 * Makes the file that goes with every notice of one kind, from what is stored, when the letter is
 * sent. Implemented as a bean by the feature that knows the document.
 */
public interface AttachmentSource {

  /** The kind of notice it serves. */
  NoticeKind kind();

  /** The file for a bill. */
  Attachment of(long billNo);
}
