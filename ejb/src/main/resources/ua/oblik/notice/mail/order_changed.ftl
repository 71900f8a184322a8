<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("ORDER_CHANGED.lead")/>
<@letter.facts>
<@letter.fact t("ORDER_CHANGED.ordered") shown.orderedTotal/>
<@letter.fact t("ORDER_CHANGED.new") shown.newTotal/>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("fact.address") shown.address/>
</@letter.facts>
<@letter.paragraph t("ORDER_CHANGED.next")/>
<@letter.action t("ORDER_CHANGED.action") given.link/>
