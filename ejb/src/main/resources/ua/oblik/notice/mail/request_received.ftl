<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("REQUEST_RECEIVED.lead")/>
<@letter.facts>
<@letter.fact t("REQUEST_RECEIVED.kind") shown.requestKind/>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("REQUEST_RECEIVED.due") shown.dueOn/>
</@letter.facts>
<@letter.action t("REQUEST_RECEIVED.action") given.link/>
