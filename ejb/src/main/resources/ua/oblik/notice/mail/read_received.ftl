<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("READ_RECEIVED.lead")/>
<@letter.facts>
<@letter.fact t("READ_RECEIVED.reads") shown.reads/>
<@letter.fact t("READ_RECEIVED.day") shown.readOn/>
<@letter.fact t("READ_RECEIVED.reference") shown.reference/>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("fact.address") shown.address/>
</@letter.facts>
<#-- Those written before the quality was told were told so. -->
<#if (given.quality!"VALID") == "QUESTIONABLE">
<@letter.paragraph t("READ_RECEIVED.doubted")/>
<#else>
<@letter.paragraph t("READ_RECEIVED.next")/>
</#if>
<@letter.action t("READ_RECEIVED.action") given.link/>
