<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("ORDER_EMPTY.lead")/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("ORDER_EMPTY.on") shown.orderedOn/>
<@letter.fact t("ORDER_CHANGED.ordered") shown.orderedTotal/>
</@letter.facts>
<@letter.paragraph t("ORDER_EMPTY.next")/>
<@letter.action t("ORDER_EMPTY.action") given.link/>
