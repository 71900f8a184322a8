<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("BILL_OVERDUE.lead")/>
<@letter.amount t("BILL_OVERDUE.amount") shown.amount/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("BILL_OVERDUE.due") shown.dueOn/>
</@letter.facts>
<@letter.action t("BILL_OVERDUE.action") given.link/>
<@letter.quiet t("BILL_OVERDUE.paid")/>
