/** How many rows of one kind may be written, and how a test writes one more. */
export interface Bound {
  readonly table: string
  readonly trigger: string
  readonly most: number
  readonly constraint: string
  /** By which rows are counted together. */
  readonly keys: string
  /** Which row is copied. */
  readonly of?: string
  /** What differs from copy to copy. */
  readonly each: string
  /** Where only a day or a year counts: its column, and longer than that. */
  readonly hours?: readonly [column: string, before: string]
}

const MAIL = `'token_hash', '\\x' || encode(sha256(convert_to(uuidv7()::text, 'UTF8')), 'hex')`
const DAY = ['created_at', '25 hours'] as const

export const BOUNDS: readonly Bound[] = [
  {
    table: 'saved_view',
    trigger: 'saved_views_bounded',
    most: 100,
    constraint: 'saved_views_of_person',
    keys: 'tenant_id, owner_id',
    each: `'name', uuidv7()`,
  },
  {
    table: 'agreement_comment',
    trigger: 'agreement_comments_of_party_bounded',
    most: 5_000,
    constraint: 'agreement_comments_of_party',
    keys: 'agreement_id, tenant_id',
    each: `'text', 'Baik'`,
  },
  {
    table: 'agreement_comment',
    trigger: 'agreement_comments_of_person_bounded',
    most: 50,
    constraint: 'agreement_comments_of_person',
    keys: 'tenant_id, written_by',
    of: 'written_by is not null',
    each: `'text', 'Baik'`,
    hours: ['written_at', '25 hours'],
  },
  {
    table: 'programme',
    trigger: 'programmes_bounded',
    most: 20,
    constraint: 'programmes_of_person',
    keys: 'tenant_id, created_by',
    of: 'created_by is not null',
    each: `'state', 'DISCARDED'`,
    hours: DAY,
  },
  {
    table: 'invitation',
    trigger: 'invitations_of_mailbox_bounded',
    most: 5,
    constraint: 'invitations_of_mailbox',
    keys: 'tenant_id, email',
    of: 'invited_by is not null',
    each: MAIL,
    hours: DAY,
  },
  {
    table: 'invitation',
    trigger: 'invitations_of_inviter_bounded',
    most: 200,
    constraint: 'invitations_of_inviter',
    keys: 'tenant_id, invited_by',
    of: 'invited_by is not null',
    each: MAIL,
    hours: DAY,
  },
  {
    table: 'invitation',
    trigger: 'invitations_of_tenant_bounded',
    most: 1_000,
    constraint: 'invitations_of_tenant',
    keys: 'tenant_id',
    of: 'invited_by is not null',
    each: `${MAIL}, 'invited_by', (array(select id from app_user order by id))[i % 5 + 1]`,
    hours: DAY,
  },
  {
    table: 'budget_stage',
    trigger: 'budget_stages_bounded',
    most: 50,
    constraint: 'budget_stages_of_line',
    keys: 'line_id, drafted_by',
    each: `'state', 'WITHDRAWN', 'withdrawn_by', r.drafted_by, 'approved_by', null, 'approved_at', null`,
  },
  {
    table: 'budget_line',
    trigger: 'budget_lines_bounded',
    most: 200,
    constraint: 'budget_lines_of_person',
    keys: 'tenant_id, drafted_by',
    each: `'sub_activity', uuidv7()`,
    hours: ['drafted_at', '25 hours'],
  },
  {
    table: 'cash_plan',
    trigger: 'cash_plans_bounded',
    most: 50,
    constraint: 'cash_plans_of_line',
    keys: 'line_id, drafted_by',
    each: `'state', 'WITHDRAWN', 'withdrawn_by', r.drafted_by, 'approved_by', null, 'approved_at', null`,
  },
  {
    table: 'fund_provision_revocation',
    trigger: 'fund_provision_revocations_bounded',
    most: 20,
    constraint: 'fund_provision_revocations_of_letter',
    keys: 'provision_id, drafted_by',
    each: `'state', 'WITHDRAWN', 'withdrawn_by', r.drafted_by, 'approved_by', null, 'approved_at', null`,
  },
  {
    table: 'fund_provision',
    trigger: 'fund_provisions_bounded',
    most: 50,
    constraint: 'fund_provisions_of_person',
    keys: 'tenant_id, drafted_by',
    each: `'number', uuidv7()`,
    hours: ['drafted_at', '25 hours'],
  },
  {
    table: 'pledge',
    trigger: 'pledges_bounded',
    most: 100,
    constraint: 'pledges_of_person',
    keys: 'tenant_id, drafted_by',
    each: `'note', null`,
    hours: ['drafted_at', '25 hours'],
  },
  {
    table: 'pledge_certificate',
    trigger: 'certificates_bounded',
    most: 20,
    constraint: 'certificates_of_person',
    keys: 'pledge_id, requested_by',
    each: `'state', 'REFUSED', 'decided_by', (select id from app_user where id <> r.requested_by limit 1), 'decided_at', now(),
      'refusal_reason', 'Penerimaannya belum cocok'`,
    hours: ['requested_at', '25 hours'],
  },
  {
    table: 'contribution_credit_settlement',
    trigger: 'credit_settlements_bounded',
    most: 200,
    constraint: 'credit_settlements_of_day',
    keys: 'tenant_id, recorded_by',
    each: `'reference', left(uuidv7()::text, 8)`,
    hours: ['recorded_at', '25 hours'],
  },
  {
    table: 'handover',
    trigger: 'handovers_bounded',
    most: 500,
    constraint: 'handovers_of_year',
    keys: 'tenant_id',
    each: `'idempotency_key', uuidv7()::text`,
    hours: ['created_at', '366 days'],
  },
  {
    table: 'handover_consent',
    trigger: 'handover_consents_bounded',
    most: 300,
    constraint: 'handover_consents',
    keys: 'handover_id',
    each: `'withdrawn_by', r.recorded_by, 'withdrawn_at', now()`,
  },
  {
    table: 'handover_guest',
    trigger: 'handover_guests_bounded',
    most: 300,
    constraint: 'handover_guests',
    keys: 'handover_id',
    each: `'name', left(uuidv7()::text, 8)`,
  },
  {
    table: 'handover_photo',
    trigger: 'handover_photos_bounded',
    most: 60,
    constraint: 'handover_photos',
    keys: 'handover_id',
    each: `'caption', left(uuidv7()::text, 8)`,
  },
  {
    table: 'budget_commitment',
    trigger: 'budget_choices_bounded',
    most: 100,
    constraint: 'budget_choices_of_list',
    keys: 'list_id, chosen_by',
    each: `'state', 'RELEASED', 'committed_rupiah', 0, 'paid_rupiah', 0`,
  },
  {
    table: 'tariff_change',
    trigger: 'tariff_changes_bounded',
    most: 100,
    constraint: 'tariff_changes_of_person',
    keys: 'tenant_id, proposed_by',
    each: `'state', 'WITHDRAWN', 'decided_by', r.proposed_by, 'decided_at', now()`,
    hours: ['proposed_at', '25 hours'],
  },
  {
    table: 'file',
    trigger: 'uploads_guarded',
    most: 1_000,
    constraint: 'files_of_person',
    keys: 'tenant_id, created_by',
    of: 'uploaded',
    each: `'size_bytes', 1`,
    hours: DAY,
  },
  {
    table: 'file',
    trigger: 'uploads_guarded',
    most: 80,
    constraint: 'file_bytes_of_person',
    keys: 'tenant_id, created_by',
    of: 'uploaded',
    each: `'size_bytes', 64 * 1048576`,
    hours: DAY,
  },
  {
    table: 'file',
    trigger: 'uploads_guarded',
    most: 320,
    constraint: 'file_bytes_of_tenant',
    keys: 'tenant_id',
    of: 'uploaded',
    each: `'size_bytes', 64 * 1048576, 'created_by', (array(select id from app_user order by id))[i % 5 + 1]`,
    hours: DAY,
  },
]

/** Copies a row, with what differs; the same rows are counted together. */
