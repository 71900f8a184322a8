<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("BILL_READY.lead")/>
<#if given.amountToPay?number gt 0>
<@letter.amount t("BILL_READY.amount") shown.amountToPay/>
<#else>
<@letter.paragraph t("BILL_READY.nothing")/>
</#if>
<@letter.facts>
<#if given.amountToPay?number gt 0><@letter.fact t("BILL_READY.due") shown.dueOn/></#if>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("fact.address") shown.address/>
<@letter.fact t("BILL_READY.number") shown.billNumber/>
<@letter.fact t("BILL_READY.kind") shown.billKind/>
</@letter.facts>
<#if given.replacedBills?has_content>
<@letter.paragraph t("BILL_READY.replaces")/>
</#if>
<#if given.billKind == "PROVISIONAL">
<@letter.paragraph t("BILL_READY.provisional")/>
</#if>
<@letter.action t((given.amountToPay?number gt 0)?then("BILL_READY.action", "BILL_READY.view")) given.link/>
<@letter.quiet t("BILL_READY.attached")/>
