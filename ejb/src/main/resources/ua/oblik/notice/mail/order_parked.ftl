<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("ORDER_PARKED.lead")/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("ORDER_PARKED.on") shown.orderedOn/>
<@letter.fact t("ORDER_CHANGED.ordered") shown.orderedTotal/>
</@letter.facts>
<@letter.paragraph t("ORDER_PARKED.next")/>
<@letter.action t("ORDER_PARKED.action") given.link/>
