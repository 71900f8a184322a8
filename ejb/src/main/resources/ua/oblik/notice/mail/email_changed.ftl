<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("EMAIL_CHANGED.lead")/>
<@letter.action t("EMAIL_CHANGED.action") given.link/>
<@letter.quiet t("EMAIL_CHANGED.stranger")/>
