-- Reads that had been sent before come by a pass too, and get the receipt they had. That gives its holder no say over their photograph.

alter table read_pass_use add column sent_first boolean not null default false;
comment on column read_pass_use.sent_first is 'Whether nobody had sent the reads before; the photograph beside others is not its holder''s to change.';
-- Of several passes that sent the same nobody knows which was the first. Who had sent reads in the cabinet stands with the reads.
update read_pass_use used set sent_first = true
where not exists (
  select from read_pass_use other where other.receipt_no = used.receipt_no and other.token_hash <> used.token_hash);
