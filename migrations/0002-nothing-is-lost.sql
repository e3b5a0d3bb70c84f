-- Accounts that can be renewed, changed and closed; drafts that survive; interest registrations; support; the privacy notice.

-- A closed account keeps its row for the applications that stay, and nothing that says who it was.
alter table applicant
  alter column email drop not null,
  alter column password_hash drop not null,
  add column closed_at timestamptz(3),
  add check ((closed_at is null) = (email is not null)),
  add check ((closed_at is null) = (password_hash is not null));

-- Opened with provisional digits: the argon2id of those digits, until a password of one's own is chosen (VN-4).
alter table applicant_session add column provisional_digits_hash text;

alter table email_token
  drop constraint email_token_purpose_check,
  add check (purpose in ('verification', 'renewalLink', 'renewalDigits', 'emailChange')),
  add column created_at timestamptz(3) not null default now(),
  -- Argon2id of provisional digits: too few of them for a quick hash.
  add column digits_hash text,
  -- Which password it renews, as a hash of its hash: another password ends it.
  add column bound_to text,
  -- The address to change to, and the one that was changed from.
  add column new_email text check (new_email = lower(new_email)),
  add column old_email text,
  add check ((purpose = 'renewalDigits') = (digits_hash is not null)),
  add check ((purpose = 'emailChange') = (new_email is not null));
alter table email_token alter column created_at drop default;

-- One row counts how often something that costs a mail was asked for: renewal, verification, support.
create table request_count (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  bucket text not null,
  asked integer not null,
  since timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index request_count_bucket on request_count (tenant_id, bucket);

-- A form behind the sign-in that came after the session had ended: kept for its account until it is sent again.
create table kept_form (
  tenant_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  path text not null,
  fields jsonb not null,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id)
);
create unique index kept_form_one on kept_form (tenant_id, applicant_id, path);
create index kept_form_created on kept_form (tenant_id, created_at);

alter table draft
  -- An update of what was handed in; null for a first application.
  add column application_id uuid,
  -- When its owner was reminded of the last day.
  add column reminded_at timestamptz(3),
  add foreign key (tenant_id, application_id) references application (tenant_id, id);
create index draft_updated on draft (tenant_id, updated_at);
create index draft_application on draft (tenant_id, application_id);

-- A file that is part of nothing any more: its row stays until the bytes are gone.
alter table attachment
  drop constraint attachment_state_check,
  add constraint attachment_state_check check (state in ('receiving', 'kept', 'discarded')),
  drop constraint attachment_check,
  add constraint attachment_check check (state <> 'kept' or (format is not null and bytes is not null and sha256 is not null));
create index attachment_discarded on attachment (tenant_id, created_at) where state = 'discarded';
create index attachment_applicant on attachment (tenant_id, applicant_id);

-- What happened around one account: its owner's acts, and what staff did about it.
create index audit_event_actor on audit_event (tenant_id, actor_id, at) where actor_id is not null;
create index audit_event_applicant on audit_event (tenant_id, (object_ids ->> 'applicantId')) where object_ids ? 'applicantId';

alter table application
  -- Who withdrew it: the applicant, or the helpdesk on request (VN-13, OS-14).
  add column withdrawn_by text check (withdrawn_by in ('applicant', 'helpdesk')),
  add check ((withdrawn_at is null) = (withdrawn_by is null));
create index application_received on application (tenant_id, received_at);
-- The letters about an application, as its applicant and the helpdesk read them.
create index message_application on message (tenant_id, application_id);

-- What kind of work somebody wants to hear of (VN-7).
create table interest_registration (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Null: registered without an account, by the confirmed address alone.
  applicant_id uuid,
  email text not null check (email = lower(email)),
  language text not null,
  areas text[] not null,
  occupations text[] not null,
  extents text[] not null,
  employments text[] not null,
  places text[] not null,
  unit_ids uuid[] not null,
  -- The tick at the end: mail when such a job is advertised.
  alerts boolean not null,
  -- When the tick was given: consent to the mails, and to nothing else (SE-13).
  consented_at timestamptz(3),
  -- When its address was known to be its owner's. Nothing unconfirmed is kept here.
  confirmed_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id),
  check (alerts = (consented_at is not null))
);
create unique index interest_registration_email on interest_registration (tenant_id, email);
create index interest_registration_applicant on interest_registration (tenant_id, applicant_id);
-- What is over; and a new advert is held against all of its tenant's registrations at once. An index of the codes would not
-- be used: behind row security only leakproof operators are, and those of arrays are none.
create index interest_registration_updated on interest_registration (tenant_id, updated_at);

-- What somebody without a session asked to be registered: nothing follows before the mailed link has confirmed the address.
create table interest_request (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  language text not null,
  answers jsonb not null,
  alerts boolean not null,
  token_hash text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index interest_request_token on interest_request (tenant_id, token_hash);
create index interest_request_expires on interest_request (tenant_id, expires_at);

-- One row says that a registration was told of an advert, so that nobody is told twice.
create table interest_alert (
  tenant_id uuid not null,
  id uuid not null,
  interest_registration_id uuid not null,
  advert_id uuid not null,
  -- The run that found it: one mail a person and run.
  run_id uuid not null,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, interest_registration_id) references interest_registration (tenant_id, id) on delete cascade,
  foreign key (tenant_id, advert_id) references advert (tenant_id, id)
);
create unique index interest_alert_once on interest_alert (tenant_id, interest_registration_id, advert_id);
create index interest_alert_advert on interest_alert (tenant_id, advert_id);

-- Official classifications of occupations, the same for everybody: no tenant owns a word of them.
create table occupation (
  classification text not null check (classification in ('ssyk2012', 'styrk08')),
  code text not null,
  level integer not null,
  name text not null,
  name_en text,
  primary key (classification, code)
);

-- The occupation that an advert is about, a code of the country's classification; null where nobody has said.
alter table advert_version add column occupation text;
-- Published and not yet matched with interest registrations.
alter table advert_version add column matched_at timestamptz(3);
create index advert_version_unmatched on advert_version (tenant_id) where number = 1 and matched_at is null;

-- Where an answer to a mail goes, when that is not its sender.
alter table message add column reply_to text;

-- What somebody asked support, or reported about accessibility. Kept, and mailed to the tenant.
create table support_request (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('support', 'accessibility')),
  -- Drawn with the form: a form that is sent twice is one request.
  request_key uuid not null,
  applicant_id uuid,
  email text not null check (email = lower(email)),
  tried text not null,
  happened text not null,
  page text not null,
  language text not null,
  created_at timestamptz(3) not null,
  handled_at timestamptz(3),
  handled_by uuid references staff (id),
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id)
);
create unique index support_request_key on support_request (tenant_id, request_key);
create index support_request_created on support_request (tenant_id, created_at);

-- A request to close an account, where its user cannot (VN-11, OR-20, OS-15).
create table closure_request (
  tenant_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  filed_by text not null check (filed_by in ('applicant', 'helpdesk')),
  asked_at timestamptz(3) not null,
  -- The day on which it must have been answered.
  due_on date not null,
  decided_at timestamptz(3),
  decision text check (decision in ('closed', 'refused', 'takenBack')),
  decided_by uuid references staff (id),
  -- Why it was refused, as the applicant reads it.
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, applicant_id) references applicant (tenant_id, id),
  check ((decided_at is null) = (decision is null))
);
create unique index closure_request_open on closure_request (tenant_id, applicant_id) where decided_at is null;
create index closure_request_asked on closure_request (tenant_id, asked_at);
create index closure_request_due on closure_request (tenant_id, due_on) where decided_at is null;
create index support_request_waiting on support_request (tenant_id, kind) where handled_at is null;
create index support_request_email on support_request (tenant_id, email);

-- What the helpdesk has looked at and done with an account, for whoever helps next.
create index audit_event_helpdesk on audit_event (tenant_id, (object_ids ->> 'applicantId'), at) where action like 'staff.helpdesk.%';

-- The notice about personal data as it was shown: a row a wording, never changed afterwards.
create table privacy_notice (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  number integer not null,
  -- By language: sections of heading and paragraphs.
  content jsonb not null,
  content_hash text not null,
  published_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create unique index privacy_notice_number on privacy_notice (tenant_id, number);

do $$
declare name text;
begin
  foreach name in array array[
    'request_count', 'kept_form', 'interest_registration', 'interest_request', 'interest_alert', 'support_request', 'closure_request', 'privacy_notice'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant_only on %I to vakans_app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))',
      name
    );
  end loop;
end $$;

grant select, insert on privacy_notice to vakans_app;
grant select, insert, update on support_request, closure_request to vakans_app;
-- Letters that belong to no application go with the account.
grant delete on message to vakans_app;
grant select, insert, update, delete on request_count, kept_form, interest_registration, interest_request, interest_alert to vakans_app;
-- A classification is read by everybody and imported by an operator's command, as the owner.
grant select on occupation to vakans_app;
-- A published version never changes; that it has been matched is not part of it.
grant update (matched_at) on advert_version to vakans_app;
