<#-- A letter as plain text. -->
<#import "text-parts.ftl" as letter>
${t(kind + ".title")}

<#include kind?lower_case + ".ftl">
-- 
${t("footer.sender")}
${t("footer.contact")}
${t("footer.automatic")}
<#if refusal?has_content>
${t("footer.refuse")}: ${refusal}
</#if>
