-- Every municipality its own instance: how a tenant begins, rules itself, and ends.

alter table tenant
  -- open: as usual. suspended: its site says so and takes nothing in. ended: exported and destroyed; the row stays for its slug.
  add column state text not null default 'open' check (state in ('open', 'suspended', 'ended')),
  add column state_since timestamptz(3),
  -- Why, as the operator wrote it.
  add column state_reason text;
grant update (state, state_since, state_reason) on tenant to vakans_app;

alter table tenant_config_version
  add column author_id uuid references staff (id),
  -- The version whose content this one brought back.
  add column restores integer;

-- What is wrong with the newest configuration that somebody wanted and that was not taken: a broken file, a lost version.
create table tenant_config_problem (
  tenant_id uuid primary key references tenant (id),
  source text not null,
  -- Lines that an operator understands; no contents of a person.
  problems jsonb not null,
  found_at timestamptz(3) not null
);

-- configuration: named in the tenant's configuration by an operator. claim: proved by a DNS record, by the tenant itself.
alter table tenant_domain
  add column source text not null default 'configuration' check (source in ('configuration', 'claim')),
  -- When the tenant chose it for its addresses: the newest choice stands first, in mails too.
  add column chosen_at timestamptz(3);

-- A host that a tenant says is its own, until DNS says so too, and for as long as it does.
create table domain_claim (
  tenant_id uuid not null references tenant (id),
  host text not null check (host = lower(host)),
  claimed_at timestamptz(3) not null,
  claimed_by uuid references staff (id),
  proved_at timestamptz(3),
  checked_at timestamptz(3),
  -- Since when the record has been missing; null while it is there.
  missing_since timestamptz(3),
  -- Where the name was last seen to lead, and whether that is here; null while nobody has asked, or got an answer.
  leads_to jsonb,
  leads_here boolean,
  primary key (tenant_id, host)
);

-- Staff without a password of their own yet, and links that give one: good once.
alter table staff alter column password_hash drop not null;
create table staff_link (
  token_hash text primary key,
  -- What its token is worked out from, so that a mail can be written later.
  id uuid not null,
  staff_id uuid not null references staff (id),
  purpose text not null check (purpose in ('invitation', 'renewal')),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index staff_link_staff on staff_link (staff_id);

-- What was exported and destroyed when a tenant ended: counts and hashes, nothing of a person.
create table tenant_end_report (
  id uuid primary key,
  tenant_id uuid not null references tenant (id),
  slug text not null,
  report jsonb not null,
  created_at timestamptz(3) not null
);

-- A picture of the tenant's: cleaned when it came, named by its hash, shown to everybody.
create table brand_image (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- sha256 in hexadecimal, a dot, svg or png.
  name text not null,
  media_type text not null check (media_type in ('image/svg+xml', 'image/png')),
  content bytea not null,
  width integer not null,
  height integer not null,
  created_at timestamptz(3) not null,
  created_by uuid references staff (id),
  primary key (tenant_id, id)
);
create unique index brand_image_name on brand_image (tenant_id, name);

-- A planned outage, told on all of the tenant's pages before and during it.
create table outage (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- From when it is told.
  told_from timestamptz(3) not null,
  -- The tenant's own words by language; null: the product's.
  text jsonb,
  -- Last days that fall into it, and why it is announced all the same.
  override_reason text,
  created_at timestamptz(3) not null,
  created_by uuid references staff (id),
  cancelled_at timestamptz(3),
  cancelled_by uuid references staff (id),
  primary key (tenant_id, id),
  check (ends_at > starts_at and told_from <= starts_at)
);
create index outage_ends on outage (tenant_id, ends_at) where cancelled_at is null;

-- The tenant's leave for an operator to look, with a reason and an end.
create table support_leave (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  reason text not null,
  rights jsonb not null,
  granted_by uuid not null references staff (id),
  created_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  ended_at timestamptz(3),
  ended_by uuid references staff (id),
  primary key (tenant_id, id),
  check (ends_at > created_at)
);
create index support_leave_ends on support_leave (tenant_id, ends_at) where ended_at is null;

-- The key that signs the tenant's mail (DKIM). The private half is sealed with the installation's secret.
create table mail_key (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  domain text not null check (domain = lower(domain)),
  selector text not null,
  public_key text not null,
  sealed_private_key text not null,
  created_at timestamptz(3) not null,
  -- When DNS was seen to tell the key, and what it was last seen to tell of the sender.
  proved_at timestamptz(3),
  checked_at timestamptz(3),
  findings jsonb,
  primary key (tenant_id, id)
);
create unique index mail_key_domain on mail_key (tenant_id, domain);

-- The audit trail's chain: a link for each event, in one order per tenant and day, each made of the one before it.
create table audit_link (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- The event's day in UTC; a late event goes into the day that is open.
  day date not null,
  position integer not null check (position > 0),
  event_id uuid not null,
  -- sha256 of the link before and of the event as it stood, in hexadecimal.
  hash text not null,
  linked_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index audit_link_place on audit_link (tenant_id, day, position);
create unique index audit_link_event on audit_link (tenant_id, event_id);

do $$
declare name text;
begin
  foreach name in array array['brand_image', 'outage', 'support_leave', 'mail_key', 'audit_link'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant_only on %I to vakans_app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))',
      name
    );
  end loop;
end $$;

grant select, insert on brand_image, audit_link, tenant_end_report to vakans_app;
grant select, insert, update on outage, support_leave, mail_key, staff_link to vakans_app;
grant select, insert, update, delete on tenant_config_problem, domain_claim to vakans_app;

-- When a part of the product last showed that it works: the worker, each of its chores, the queue.
create table sign_of_life (
  name text primary key,
  at timestamptz(3) not null,
  took_ms integer
);
grant select, insert, update on sign_of_life to vakans_app;
-- An operator is told which migrations have run.
grant select (name, ran_at) on migration to vakans_app;

-- Row security is forced on the owner too, who is no superuser everywhere: to export and to destroy a tenant that has ended,
-- it sees the rows of the tenant that it names, and no others at once.
do $$
declare name text;
begin
  for name in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
  loop
    execute format(
      'create policy tenant_owner on %I to current_user using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))',
      name
    );
  end loop;
end $$;
