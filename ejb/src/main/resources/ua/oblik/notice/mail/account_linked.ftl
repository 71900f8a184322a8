<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("ACCOUNT_LINKED.lead")/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("fact.address") shown.address/>
<@letter.fact t("ACCOUNT_LINKED.role") shown.role/>
</@letter.facts>
<@letter.action t("ACCOUNT_LINKED.action") given.link/>
<@letter.quiet t("ACCOUNT_LINKED.stranger")/>
