<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("PAYMENT_RECEIVED.lead")/>
<@letter.facts>
<@letter.fact t("PAYMENT_RECEIVED.amount") shown.amount/>
<@letter.fact t("PAYMENT_RECEIVED.day") shown.valueOn/>
<@letter.fact t("PAYMENT_RECEIVED.reference") shown.reference/>
<@letter.fact t("fact.account") shown.accountNumber/>
</@letter.facts>
<@letter.paragraph t("PAYMENT_RECEIVED.next")/>
<@letter.action t("PAYMENT_RECEIVED.action") given.link/>
