<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("INVITATION_ACCEPTED.lead")/>
<@letter.facts>
<@letter.fact t("fact.account") shown.accountNumber/>
<@letter.fact t("INVITATION_ACCEPTED.member") shown.member/>
<@letter.fact t("INVITATION_ACCEPTED.role") shown.role/>
</@letter.facts>
<@letter.action t("INVITATION_ACCEPTED.action") given.link/>
<@letter.quiet t("INVITATION_ACCEPTED.stranger")/>
