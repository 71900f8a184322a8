<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("EMAIL_CHANGE_ASKED.lead")/>
<@letter.action t("EMAIL_CHANGE_ASKED.action") given.link/>
<@letter.quiet t("EMAIL_CHANGE_ASKED.stranger")/>
