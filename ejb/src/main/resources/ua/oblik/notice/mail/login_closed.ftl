<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("LOGIN_CLOSED.lead")/>
<@letter.paragraph t("LOGIN_CLOSED.stays")/>
<@letter.action t("LOGIN_CLOSED.action") given.link/>
<@letter.quiet t("LOGIN_CLOSED.stranger")/>
