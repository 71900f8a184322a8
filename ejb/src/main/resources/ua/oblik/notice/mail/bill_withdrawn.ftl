<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("BILL_WITHDRAWN.lead")/>
<@letter.paragraph t("BILL_WITHDRAWN.dont")/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("BILL_READY.number") shown.billNumber/>
<@letter.fact t("BILL_WITHDRAWN.charged") shown.charged/>
</@letter.facts>
<#if given.revivedBills?has_content>
<@letter.paragraph t("BILL_WITHDRAWN.revived")/>
<#else>
<@letter.paragraph t("BILL_WITHDRAWN.next")/>
</#if>
<@letter.action t("BILL_WITHDRAWN.action") given.link/>
<@letter.quiet t("BILL_WITHDRAWN.paid")/>
