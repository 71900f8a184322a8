<#-- Only parts and texts: a literal text here would not be escaped. -->
<@letter.greeting/>
<@letter.paragraph t("VOLUME_NEAR_CONTRACTED.lead")/>
<@letter.facts>
<@letter.fact t("VOLUME_NEAR_CONTRACTED.contracted") shown.contracted/>
<@letter.fact t("VOLUME_NEAR_CONTRACTED.expected") shown.expected/>
<@letter.fact t("VOLUME_NEAR_CONTRACTED.percent") shown.percent/>
<@letter.fact t("fact.account") shown.accountNumber/>
</@letter.facts>
<@letter.paragraph t("VOLUME_NEAR_CONTRACTED.next")/>
<@letter.action t("VOLUME_NEAR_CONTRACTED.action") given.link/>
