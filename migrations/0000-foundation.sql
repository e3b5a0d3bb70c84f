-- The ground that every table stands on: who is allowed in, which tenant a transaction is for, and what time it is.
-- The roles themselves belong to the cluster and are made by `vakans migrate` before this file runs.

create extension if not exists pg_trgm;

revoke create on schema public from public;
grant usage on schema public to vakans_app, vakans_relay;

create schema if not exists bullmq authorization vakans_queue;

-- Which tenant this transaction is for. Raises without one: a used connection answers '' and not null,
-- and an empty setting must never match anything.
create function current_tenant() returns uuid language plpgsql stable parallel safe as $$
declare setting text := current_setting('app.tenant_id', true);
begin
  if setting is null or setting = '' then
    raise exception 'no tenant is set for this transaction' using errcode = 'insufficient_privilege';
  end if;
  return setting::uuid;
end $$;

-- What kind of database this is. Only a demo or a test database lets its clock be moved.
create table database_mark (
  only_row boolean primary key default true check (only_row),
  kind text not null default 'production' check (kind in ('production', 'demo', 'test')),
  -- When a demo database got its demo data, whole; null while it has none, or a part.
  seeded_at timestamptz(3)
);
insert into database_mark default values;

-- How far the clock of a demo or test database has been moved: for all ('*') and for one tenant (its id).
create table clock_offset (
  scope text primary key,
  seconds bigint not null
);

-- The only clock for deadlines, sessions and retention: the start of the transaction, plus what a demo has added.
create function clock_of(tenant uuid) returns timestamptz language sql stable as $$
  select date_trunc('milliseconds', now() + make_interval(secs => coalesce((
    select sum(o.seconds) from clock_offset o, database_mark m
    where m.kind <> 'production' and o.scope in ('*', tenant::text)
  ), 0)))
$$;

create function clock() returns timestamptz language sql stable as $$ select clock_of(current_tenant()) $$;

grant select on database_mark, clock_offset to vakans_app, vakans_relay;
