<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("FACTOR_OFF.lead")/>
<@letter.action t("FACTOR_OFF.action") given.link/>
<@letter.quiet t("FACTOR_OFF.stranger")/>
