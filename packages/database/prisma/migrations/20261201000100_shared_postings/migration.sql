-- What the insurer posts of months that several payers share, decision 0132. An answer names people, so it is the decree's tenant's, whoever pays the list.
alter table contribution_list add constraint contribution_list_of_decree unique (id, decree_tenant_id);
alter table contribution_answer drop constraint contribution_answer_list_id_tenant_id_fkey,
  add foreign key (list_id, tenant_id) references contribution_list (id, decree_tenant_id),
  add constraint contribution_answer_of_list unique (id, list_id);
alter table contribution_posting drop constraint contribution_posting_list_id_tenant_id_fkey,
  add foreign key (list_id, tenant_id) references contribution_list (id, decree_tenant_id);
-- The entry of a posting is its payer's.
alter table journal_entry drop constraint journal_entry_answer_id_tenant_id_fkey,
  add foreign key (answer_id, list_id) references contribution_answer (id, list_id);

-- What the insurer has posted of a line of shares: its oldest months. The month is protected once every payer's share of it is posted.
create table posted_share (
  list_id uuid not null,
  line_no integer not null,
  insurance_programme text not null,
  months daterange not null check (not isempty(months) and not lower_inf(months) and not upper_inf(months)
    and extract(day from lower(months)) = 1 and extract(day from upper(months)) = 1),
  person_id bigint not null,
  -- Whose decree it is, and the line of the decree, which the lines of all payers name.
  tenant_id uuid not null,
  decree_id uuid not null,
  holding_no integer not null,
  constraint posted_share_once primary key (list_id, line_no, insurance_programme),
  constraint posted_share_of_membership foreign key (person_id, insurance_programme, period months)
    references insured_membership (person_id, insurance_programme, period period),
  foreign key (list_id, tenant_id) references contribution_list (id, decree_tenant_id)
);
create index on posted_share (person_id);
create index on posted_share (decree_id, holding_no);
alter table posted_share enable row level security;
alter table posted_share force row level security;
grant select on posted_share to payung_app;
grant select, insert, delete on posted_share to payung_crossing;

-- Months that are protected by the shares of several lists rest on no single one of them, but on a line of their decree.
alter table protected_span drop constraint protected_span_list_id_tenant_id_fkey,
  alter column list_id drop not null,
  alter column line_no drop not null,
  add column decree_id uuid,
  add column holding_no integer,
  add foreign key (list_id, tenant_id) references contribution_list (id, decree_tenant_id),
  add constraint protected_span_ground check (num_nonnulls(list_id, line_no) = 2 and num_nonnulls(decree_id, holding_no) = 0
    or num_nonnulls(list_id, line_no) = 0 and num_nonnulls(decree_id, holding_no) = 2);
create index on protected_span (decree_id, holding_no) where decree_id is not null;

-- What a party outside, or the worker, pays of a decree: a list that the decree's own tenant keeps for them. They have no book and no budget here.
alter table contribution_list
  add column is_outside boolean not null default false,
  -- As the rules of the decree name the party; null for the worker.
  add column payer_name text,
  drop constraint contribution_list_of_payer,
  add constraint contribution_list_of_payer check ((tenant_id = decree_tenant_id and not is_outside) = (funding_source is null)
    and (not is_outside or tenant_id = decree_tenant_id) and (payer_name is null or is_outside) and (not is_outside or (payer_name is null) = (funding_source = 'SELF')));

-- They say more than before.
drop function if exists app.shares_of_payer(uuid, uuid);
drop function if exists app.draft_contribution_list(uuid, date, date, jsonb);
drop function if exists app.lists_of_payers(uuid, uuid);
drop function if exists app.posted_by_answer(uuid, timestamptz);
