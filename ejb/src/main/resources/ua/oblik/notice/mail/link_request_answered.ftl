<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("LINK_REQUEST_ANSWERED." + given.decision)/>
<#if given.answer?has_content>
<@letter.facts>
<@letter.fact t("LINK_REQUEST_ANSWERED.answer") shown.answer/>
</@letter.facts>
</#if>
<@letter.action t("LINK_REQUEST_ANSWERED.action") given.link/>
