<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("CONFIRM_EMAIL.lead")/>
<@letter.action t("CONFIRM_EMAIL.action") given.link/>
<@letter.paragraph t("CONFIRM_EMAIL.valid")/>
<@letter.quiet t("CONFIRM_EMAIL.stranger")/>
