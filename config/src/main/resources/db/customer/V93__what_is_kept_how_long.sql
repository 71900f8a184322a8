-- Nothing that helps nobody any more is kept: the night deletes it, see the page on operations for how long each is kept.

grant delete on idempotency_key, link_attempt, user_token, api_token, account_invitation, page_session, read_pass, read_pass_use
  to customer_app;

create index idempotency_key_recorded on idempotency_key (recorded_at);
create index link_attempt_attempted on link_attempt (attempted_at);
create index user_token_expires on user_token (expires_at);
create index api_token_expires on api_token (expires_at);
create index account_invitation_expires on account_invitation (expires_at);
create index page_session_seen on page_session (seen_at);
create index read_pass_expires on read_pass (expires_at);

-- A letter that waits to be sent is not in it: a bill run writes as fast as before.
create index outbox_message_told on outbox_message (coalesce(sent_at, recorded_at)) where state <> 'PENDING' and model <> '{}';
comment on column outbox_message.model is 'Values for the text; {} once they have been kept long enough. That and when a letter was sent stays.';
