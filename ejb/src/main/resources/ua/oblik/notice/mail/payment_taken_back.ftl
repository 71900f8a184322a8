<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("PAYMENT_TAKEN_BACK.lead")/>
<@letter.facts>
<@letter.fact t("PAYMENT_TAKEN_BACK.amount") shown.amount/>
<@letter.fact t("PAYMENT_TAKEN_BACK.day") shown.valueOn/>
<@letter.fact t("PAYMENT_TAKEN_BACK.reference") shown.reference/>
<@letter.fact t("fact.account") shown.accountNumber/>
</@letter.facts>
<@letter.paragraph t("PAYMENT_TAKEN_BACK.next")/>
<@letter.action t("PAYMENT_TAKEN_BACK.action") given.link/>
