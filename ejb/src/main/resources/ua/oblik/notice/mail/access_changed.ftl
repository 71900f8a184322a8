<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("ACCESS_CHANGED.lead")/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("ACCESS_CHANGED.now") shown.access/>
</@letter.facts>
<@letter.action t("ACCESS_CHANGED.action") given.link/>
