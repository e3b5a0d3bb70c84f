-- Staff and operators sign in in two steps: a password, then a code that only their telephone knows.

-- One row for each member of staff who has a second factor, or is being shown one.
create table staff_factor (
  staff_id uuid primary key references staff (id),
  -- The seed of the codes, sealed with the installation's secret and bound to the person. Null until a first code has come.
  sealed_seed text,
  confirmed_at timestamptz(3),
  -- The 30 seconds that the last code taken belonged to: no code counts twice.
  last_step bigint,
  -- The seed that is on show, to one session alone, until a code of it has come.
  offered_seed text,
  offered_to text,
  offered_at timestamptz(3),
  check ((sealed_seed is null) = (confirmed_at is null)),
  check ((offered_seed is null) = (offered_to is null) and (offered_seed is null) = (offered_at is null))
);

-- Codes for whoever has lost their telephone: each is good once.
create table staff_recovery_code (
  staff_id uuid not null references staff (id),
  code_hash text not null,
  created_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (staff_id, code_hash)
);

-- When this session showed the second factor; null while it has shown a password alone.
alter table staff_session add column proved_at timestamptz(3);

grant select, insert, update, delete on staff_factor, staff_recovery_code to vakans_app;
