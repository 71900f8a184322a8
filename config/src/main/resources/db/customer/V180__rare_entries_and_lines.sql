-- Entries that are in a balance beside bills and payments, and lines that add VAT: few among many, asked for by every run.

create index ledger_entry_beside_bills on ledger_entry (account_id)
  where kind in ('LATE_FEE', 'OPENING', 'RELIEF') or kind = 'CHARGE' and amount_kopiykas < 0;

create index bill_line_vat on bill_line (issued_on, bill_no) where kind = 'VAT';
