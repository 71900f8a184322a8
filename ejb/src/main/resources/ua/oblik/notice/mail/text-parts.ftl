<#-- Parts of a letter as plain text, the same names as in html-parts.ftlh. -->
<#macro greeting><#if shown.name?has_content>${t("greeting.name")}<#else>${t("greeting")}</#if>

</#macro>
<#macro paragraph text>${text}

</#macro>
<#macro amount label text>${label}: ${text}

</#macro>
<#macro facts><#nested>

</#macro>
<#macro fact label text>${label}: ${text}
</#macro>
<#macro action label link>${label}:
${link}

</#macro>
<#macro quiet text>${text}

</#macro>
