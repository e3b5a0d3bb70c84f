-- Global tables: what must be known before a tenant is. The architecture test holds the closed list of them.

create table tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  created_at timestamptz(3) not null
);

create table tenant_domain (
  host text primary key check (host = lower(host)),
  tenant_id uuid not null references tenant (id),
  verified_at timestamptz(3) not null
);
create index tenant_domain_tenant on tenant_domain (tenant_id);

create table tenant_config_version (
  tenant_id uuid not null references tenant (id),
  number integer not null,
  source text not null check (source in ('file', 'settings')),
  content jsonb not null,
  author text not null,
  reason text not null,
  effective_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  primary key (tenant_id, number)
);

create table staff (
  id uuid primary key,
  user_name text not null unique check (user_name = lower(user_name)),
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text not null,
  operator boolean not null,
  language text not null,
  active boolean not null,
  created_at timestamptz(3) not null
);

create table staff_tenant (
  staff_id uuid not null references staff (id),
  tenant_id uuid not null references tenant (id),
  primary key (staff_id, tenant_id)
);

create table staff_session (
  token_hash text primary key,
  staff_id uuid not null references staff (id),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index staff_session_staff on staff_session (staff_id);

create table staff_sign_in_failure (
  bucket text primary key,
  failures integer not null,
  blocked_until timestamptz(3),
  last_at timestamptz(3) not null
);

create table platform_audit_event (
  id uuid primary key,
  at timestamptz(3) not null,
  actor_id uuid,
  action text not null,
  object_ids jsonb not null,
  session_hash text,
  request_id text not null
);

-- Tenant tables: tenant_id first in every key, index and reference.

create table advert_epoch (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  number bigint not null,
  primary key (tenant_id, id)
);
create unique index advert_epoch_one on advert_epoch (tenant_id);

create table applicant (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  password_hash text not null,
  details jsonb not null,
  cv jsonb not null,
  language text not null,
  information_shown text not null,
  information_shown_at timestamptz(3) not null,
  consented boolean not null,
  verified_at timestamptz(3),
  created_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index applicant_email on applicant (tenant_id, email);

create table registration (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  token_hash text not null,
  email text not null,
  password_hash text not null,
  information_shown text not null,
  consented boolean not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index registration_token on registration (tenant_id, token_hash);

create table email_token (
  tenant_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  purpose text not null check (purpose in ('verification')),
  token_hash text not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id)
);
create unique index email_token_hash on email_token (tenant_id, token_hash);
create index email_token_applicant on email_token (tenant_id, applicant_id);

create table applicant_session (
  tenant_id uuid not null,
  id uuid not null,
  token_hash text not null,
  applicant_id uuid not null,
  public_computer boolean not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id)
);
create unique index applicant_session_token on applicant_session (tenant_id, token_hash);
create index applicant_session_applicant on applicant_session (tenant_id, applicant_id);

create table sign_in_failure (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  bucket text not null,
  failures integer not null,
  blocked_until timestamptz(3),
  last_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index sign_in_failure_bucket on sign_in_failure (tenant_id, bucket);

create table challenge_use (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  challenge_hash text not null,
  used_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index challenge_use_hash on challenge_use (tenant_id, challenge_hash);

create table membership (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  staff_id uuid not null references staff (id),
  rights jsonb not null,
  title text not null,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index membership_staff on membership (tenant_id, staff_id);

create table unit (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  parent_id uuid,
  name text not null,
  place text not null,
  about text not null,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references unit (tenant_id, id)
);

create table contact (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('recruiter', 'union', 'system')),
  title text not null,
  phone text not null,
  email text not null,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index contact_unit on contact (tenant_id, unit_id);

create table recruitment (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  reference text not null,
  unit_id uuid not null,
  responsible_staff_id uuid references staff (id),
  country_pack text not null,
  last_application_number integer not null default 0,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index recruitment_reference on recruitment (tenant_id, reference);
create index recruitment_created on recruitment (tenant_id, created_at);

create table questionnaire (
  tenant_id uuid not null,
  id uuid not null,
  recruitment_id uuid not null,
  questions jsonb not null,
  locked_at timestamptz(3),
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, recruitment_id) references recruitment (tenant_id, id)
);
create unique index questionnaire_recruitment on questionnaire (tenant_id, recruitment_id);

create table advert (
  tenant_id uuid not null,
  id uuid not null,
  recruitment_id uuid not null,
  draft jsonb not null,
  revision integer not null default 1,
  published_version_id uuid,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, recruitment_id) references recruitment (tenant_id, id)
);
create unique index advert_recruitment on advert (tenant_id, recruitment_id);

create table advert_version (
  tenant_id uuid not null,
  id uuid not null,
  advert_id uuid not null,
  recruitment_id uuid not null,
  questionnaire_id uuid not null,
  number integer not null,
  content jsonb not null,
  title text not null,
  unit_id uuid not null,
  unit_name text not null,
  place text not null,
  area text not null,
  extent text not null,
  employment text not null,
  last_day_on date,
  closes_at timestamptz(3),
  published_at timestamptz(3) not null,
  first_published_at timestamptz(3) not null,
  published_by uuid not null references staff (id),
  search_text text not null,
  search_language text not null check (search_language in ('swedish', 'norwegian', 'english')),
  search tsvector not null generated always as (
    case search_language
      when 'swedish' then to_tsvector('swedish', search_text)
      when 'norwegian' then to_tsvector('norwegian', search_text)
      else to_tsvector('english', search_text)
    end
  ) stored,
  primary key (tenant_id, id),
  check ((last_day_on is null) = (closes_at is null)),
  foreign key (tenant_id, advert_id) references advert (tenant_id, id),
  foreign key (tenant_id, recruitment_id) references recruitment (tenant_id, id),
  foreign key (tenant_id, questionnaire_id) references questionnaire (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index advert_version_number on advert_version (tenant_id, advert_id, number);
create index advert_version_closes on advert_version (tenant_id, closes_at);
alter table advert
  add foreign key (tenant_id, published_version_id) references advert_version (tenant_id, id);

create table draft (
  tenant_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  advert_version_id uuid not null,
  recruitment_id uuid not null,
  questionnaire_id uuid not null,
  config_version integer not null,
  content jsonb not null,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id),
  foreign key (tenant_id, advert_version_id) references advert_version (tenant_id, id),
  foreign key (tenant_id, recruitment_id) references recruitment (tenant_id, id),
  foreign key (tenant_id, questionnaire_id) references questionnaire (tenant_id, id),
  foreign key (tenant_id, config_version) references tenant_config_version (tenant_id, number)
);
create unique index draft_one on draft (tenant_id, applicant_id, recruitment_id);

create table application (
  tenant_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  recruitment_id uuid not null,
  advert_id uuid not null,
  number integer not null,
  received_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id),
  foreign key (tenant_id, recruitment_id) references recruitment (tenant_id, id),
  foreign key (tenant_id, advert_id) references advert (tenant_id, id)
);
create unique index application_number on application (tenant_id, recruitment_id, number);
-- One active application per person and recruitment, whatever two devices do at once.
create unique index application_one on application (tenant_id, recruitment_id, applicant_id) where withdrawn_at is null;
create index application_applicant on application (tenant_id, applicant_id);

create table application_version (
  tenant_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  applicant_id uuid not null,
  draft_id uuid not null,
  number integer not null,
  advert_version_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  submission_key uuid not null,
  received_at timestamptz(3) not null,
  accepted_until timestamptz(3),
  late boolean not null,
  primary key (tenant_id, id),
  check (accepted_until is null or received_at < accepted_until),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id),
  foreign key (tenant_id, advert_version_id) references advert_version (tenant_id, id)
);
create unique index application_version_number on application_version (tenant_id, application_id, number);
-- Whoever goes back to a draft that was handed in is led to what became of it.
create index application_version_draft on application_version (tenant_id, draft_id);
-- The same key is the same act: a repeat finds its receipt here.
create unique index application_version_key on application_version (tenant_id, applicant_id, submission_key);

create table attachment (
  tenant_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  draft_id uuid,
  state text not null check (state in ('receiving', 'kept')),
  scan text not null check (scan in ('notScanned', 'clean', 'rejected')),
  name text not null,
  format text,
  bytes bigint,
  sha256 text,
  storage_key text not null,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  check (state = 'receiving' or (format is not null and bytes is not null and sha256 is not null)),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id),
  foreign key (tenant_id, draft_id) references draft (tenant_id, id)
);
create index attachment_draft on attachment (tenant_id, draft_id);
create index attachment_receiving on attachment (tenant_id, created_at) where state = 'receiving';

create table application_attachment (
  tenant_id uuid not null,
  id uuid not null,
  application_version_id uuid not null,
  attachment_id uuid not null,
  position integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, application_version_id) references application_version (tenant_id, id),
  foreign key (tenant_id, attachment_id) references attachment (tenant_id, id)
);
create unique index application_attachment_position on application_attachment (tenant_id, application_version_id, position);
create index application_attachment_file on application_attachment (tenant_id, attachment_id);

create table effect (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  payload jsonb not null,
  created_at timestamptz(3) not null,
  queued_at timestamptz(3),
  done_at timestamptz(3),
  attempts integer not null default 0,
  last_error text,
  given_up_at timestamptz(3),
  primary key (tenant_id, id)
);
create index effect_open on effect (tenant_id, created_at) where done_at is null and given_up_at is null;
-- The relay looks for open effects of all tenants, oldest first; nobody else reads in this order.
create index effect_relay on effect (created_at) where done_at is null and given_up_at is null;

create table message (
  tenant_id uuid not null,
  id uuid not null,
  effect_id uuid not null,
  applicant_id uuid,
  application_id uuid,
  kind text not null,
  language text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  state text not null check (state in ('pending', 'sent', 'failed')),
  attempts integer not null default 0,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, effect_id) references effect (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id)
);
create unique index message_effect on message (tenant_id, effect_id);
create index message_applicant on message (tenant_id, applicant_id);

create table audit_event (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  at timestamptz(3) not null,
  actor_kind text not null check (actor_kind in ('anyone', 'applicant', 'staff', 'operator', 'system')),
  actor_id uuid,
  action text not null,
  object_ids jsonb not null,
  session_hash text,
  request_id text not null,
  primary key (tenant_id, id)
);
create index audit_event_at on audit_event (tenant_id, at);

-- Row security on every tenant table: enabled, forced on the owner too, for the app's role and the tenant of its transaction.
do $$
declare name text;
begin
  foreach name in array array[
    'advert_epoch', 'applicant', 'registration', 'email_token', 'applicant_session', 'sign_in_failure', 'challenge_use',
    'membership', 'unit', 'contact', 'recruitment', 'questionnaire', 'advert', 'advert_version', 'draft', 'application',
    'application_version', 'attachment', 'application_attachment', 'effect', 'message', 'audit_event'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant_only on %I to vakans_app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))',
      name
    );
  end loop;
end $$;

-- What is decided stays: insert and select only.
grant select, insert on advert_version, application_version, application_attachment, audit_event,
  platform_audit_event, tenant_config_version, tenant to vakans_app;

-- What lives changes.
grant select, insert, update on advert_epoch, applicant, membership, unit, contact, recruitment, questionnaire, advert,
  application, effect, message, staff to vakans_app;
grant select, insert, update, delete on tenant_domain, staff_tenant, staff_session, staff_sign_in_failure, registration,
  applicant_session, sign_in_failure, draft, attachment, challenge_use, email_token to vakans_app;

-- The relay sees of all tenants which effects wait, and nothing of what they are about.
create policy relay_all on effect to vakans_relay using (true) with check (true);
grant select (tenant_id, id, created_at, queued_at, done_at, given_up_at), update (queued_at) on effect to vakans_relay;
