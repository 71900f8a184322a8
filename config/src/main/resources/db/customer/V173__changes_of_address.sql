alter table user_token add column email text;
comment on column user_token.email is 'Only of CHANGE_EMAIL: the address that was asked for and that the letter went to; emptied with the login.';
alter table user_token drop constraint user_token_purpose_check;
alter table user_token add constraint user_token_purpose_check check (purpose in ('CONFIRM_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL'));
alter table user_token add constraint user_token_email_check check ((purpose = 'CHANGE_EMAIL') = (email is not null));
