<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("CHANGE_EMAIL.lead")/>
<@letter.action t("CHANGE_EMAIL.action") given.link/>
<@letter.paragraph t("CHANGE_EMAIL.valid")/>
<@letter.quiet t("CHANGE_EMAIL.stranger")/>
