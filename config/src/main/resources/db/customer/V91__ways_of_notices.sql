alter table outbox_message add column way text not null default 'MAIL' check (way in ('MAIL'));
comment on column outbox_message.way is 'How it reaches the person; the recipient is an address of that way.';
