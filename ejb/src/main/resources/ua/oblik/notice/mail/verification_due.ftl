<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("VERIFICATION_DUE.lead")/>
<@letter.facts>
<@letter.fact t("VERIFICATION_DUE.meter") shown.meter/>
<@letter.fact t("VERIFICATION_DUE.until") shown.validUntilDay/>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("fact.address") shown.address/>
</@letter.facts>
<@letter.paragraph t("VERIFICATION_DUE.next")/>
<@letter.action t("VERIFICATION_DUE.action") given.link/>
