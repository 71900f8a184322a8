<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("RESET_PASSWORD.lead")/>
<@letter.action t("RESET_PASSWORD.action") given.link/>
<@letter.paragraph t("RESET_PASSWORD.valid")/>
<@letter.quiet t("RESET_PASSWORD.stranger")/>
