<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.paragraph t("greeting")/>
<@letter.paragraph t("ACCOUNT_INVITATION.lead")/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("ACCOUNT_INVITATION.role") shown.role/>
</@letter.facts>
<@letter.paragraph t("ACCOUNT_INVITATION.how")/>
<@letter.action t("ACCOUNT_INVITATION.action") given.link/>
<@letter.quiet t("ACCOUNT_INVITATION.valid")/>
<@letter.quiet t("ACCOUNT_INVITATION.stranger")/>
