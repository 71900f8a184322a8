<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("WINDOW_OPENS.lead")/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("fact.address") shown.address/>
<@letter.fact t("WINDOW_OPENS.until") shown.lastDay/>
</@letter.facts>
<@letter.action t("WINDOW_OPENS.action") given.link/>
<@letter.quiet t("WINDOW_OPENS.safe")/>
