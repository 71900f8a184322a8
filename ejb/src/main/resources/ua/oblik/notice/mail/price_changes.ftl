<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("PRICE_CHANGES.lead")/>
<@letter.facts>
<@letter.fact t("PRICE_CHANGES.old") shown.oldPrices/>
<@letter.fact t("PRICE_CHANGES.new") shown.newPrices/>
<@letter.fact t("PRICE_CHANGES.act") shown.act/>
<@letter.fact t("fact.account") shown.accountNumber/>
</@letter.facts>
<@letter.paragraph t("PRICE_CHANGES.next")/>
<@letter.action t("PRICE_CHANGES.action") given.link/>
