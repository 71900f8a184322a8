<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("EMAIL_TAKEN.lead")/>
<@letter.paragraph t("EMAIL_TAKEN.how")/>
<@letter.action t("EMAIL_TAKEN.action") given.link/>
<@letter.quiet t("EMAIL_TAKEN.stranger")/>
