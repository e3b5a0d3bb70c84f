-- An outage that operators announce, for every tenant or for one. Each tenant has a row of its own in `outage`, which its
-- pages read; this one says what all of them are to be.
create table platform_outage (
  id uuid primary key,
  -- The one tenant it is for; null: all.
  only_tenant_id uuid references tenant (id),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  told_from timestamptz(3) not null,
  text jsonb,
  override_reason text,
  created_at timestamptz(3) not null,
  created_by uuid not null references staff (id),
  changed_at timestamptz(3),
  changed_by uuid references staff (id),
  cancelled_at timestamptz(3),
  cancelled_by uuid references staff (id),
  check (ends_at > starts_at)
);
-- Announced twice it is one.
create unique index platform_outage_times
  on platform_outage (starts_at, ends_at, coalesce(only_tenant_id, '00000000-0000-0000-0000-000000000000'))
  where cancelled_at is null;
create index platform_outage_ends on platform_outage (ends_at);
grant select, insert, update on platform_outage to vakans_app;

alter table outage add column platform_outage_id uuid references platform_outage (id);
create unique index outage_of_platform on outage (tenant_id, platform_outage_id) where platform_outage_id is not null;
