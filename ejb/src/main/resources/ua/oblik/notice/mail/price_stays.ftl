<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("PRICE_STAYS.lead")/>
<@letter.facts>
<@letter.fact t("PRICE_STAYS.prices") shown.prices/>
<@letter.fact t("fact.account") shown.accountNumber/>
</@letter.facts>
<@letter.paragraph t("PRICE_STAYS.next")/>
<@letter.action t("PRICE_STAYS.action") given.link/>
