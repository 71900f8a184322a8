<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("REQUEST_ANSWERED." + given.requestState)/>
<@letter.facts>
<@letter.fact t("REQUEST_ANSWERED.kind") shown.requestKind/>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("REQUEST_ANSWERED.answer") shown.answer/>
</@letter.facts>
<@letter.action t("REQUEST_ANSWERED.action") given.link/>
<@letter.quiet t("REQUEST_ANSWERED.next")/>
