-- Once per server, as a superuser. Ukrainian order of names needs the ICU collation.
create database oblik template template0 encoding 'UTF8' locale_provider icu icu_locale 'uk-UA' locale 'C';
