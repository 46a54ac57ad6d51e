-- Database, schema and role of the credential "Lead Scoring Store API", with the least rights that the package needs.
-- Run once by a superuser, on any PostgreSQL from 14 on, with psql 15 or newer:
--   LEAD_SCORING_DB_PASSWORD=… psql --file init.sql
\set ON_ERROR_STOP on
\getenv password LEAD_SCORING_DB_PASSWORD

create role lead_scoring login password :'password'
	nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

create database leads template template0 encoding 'UTF8';
-- Everybody may connect to a new database and make temporary tables in it.
revoke all on database leads from public;
grant connect on database leads to lead_scoring;

\connect leads
revoke all on schema public from public;
-- An owner may change the tables in it, which updates of the package do. It needs no right to make schemas.
create schema lead_scoring authorization lead_scoring;
