-- n8n's own role and database, apart from the leads: neither role can connect to the other's.
\set ON_ERROR_STOP on
\getenv password N8N_DB_PASSWORD

create role n8n login password :'password'
	nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

create database n8n owner n8n template template0 encoding 'UTF8';
revoke all on database n8n from public;
